import type { StreamableFile } from '@nestjs/common';
import { momentInWords, signUpStates } from '@vc/domain';
import type { Db } from '../platform/db.ts';
import { asStream } from '../platform/file.ts';
import { type TableColumn, tableFile } from '../platform/office/table-file.ts';
import { SignUpEntity } from '../roll/index.ts';
import { personOf } from './person.ts';

/** Rows in memory at a time. */
const PAGE = 500;

interface Line extends Pick<SignUpEntity, 'state' | 'joinedAt'> {
  number: number;
  name: string;
  phone: string;
}

const columns: readonly TableColumn<Line>[] = [
  { label: '序号', width: 7, of: ({ number }) => number },
  { label: '姓名', width: 14, of: ({ name }) => name },
  { label: '手机号', width: 16, of: ({ phone }) => phone },
  { label: '状态', width: 12, of: ({ state }) => signUpStates[state] },
  { label: '报名时间', width: 32, of: ({ joinedAt }) => momentInWords(joinedAt) },
];

/** Everybody who signed up, first come first, those who gave their place back included. */
async function* linesOf({ read, vault }: Db, contentId: string, numbers: 'masked' | 'whole'): AsyncGenerator<Line[]> {
  for (let after = '', number = 0; ; ) {
    const rows: SignUpEntity[] = await read
      .createQueryBuilder(SignUpEntity, 's')
      .where('s.contentId = :contentId AND s.id > :after', { contentId, after })
      .orderBy('s.id', 'ASC')
      .limit(PAGE)
      .getMany();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    yield rows.map(row => ({ number: ++number, ...personOf(vault, row, numbers), state: row.state, joinedAt: row.joinedAt }));
  }
}

/** The roll of an item (报名名单) as a workbook, the numbers masked or whole. */
export const rollFile = (db: Db, { id, title }: { id: string; title: string }, numbers: 'masked' | 'whole'): StreamableFile =>
  asStream(
    `报名名单-${title}${numbers === 'whole' ? '-含完整手机号' : ''}.xlsx`,
    'xlsx',
    tableFile({ name: '报名名单', columns, pages: linesOf(db, id, numbers) }, 'xlsx'),
  );
