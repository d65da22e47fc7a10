import { personalDataLabels } from '@vc/domain';
import type { GuardSource } from '../guard/index.ts';
import type { DisclosureEntity } from './disclosure.entity.ts';

const AT_ONCE = 500;

type Row = Pick<DisclosureEntity, 'id' | 'title' | 'publishedOn'>;

/** The titles that the ledger shows of what was published elsewhere. What has a page here is looked at with its page. */
export const ledgerTitles: GuardSource = {
  subject: 'disclosure',
  async page({ read }, scan, after) {
    const rows = await read.query<Row[]>(
      `SELECT id, title, publishedOn FROM disclosure WHERE id > ? AND sourceId IS NULL AND withdrawnOn IS NULL ORDER BY id LIMIT ${AT_ONCE}`,
      [after],
    );
    return rows.map(row => ({
      ...row,
      found: scan(row.title)
        // As at its entry: a person's number is never let stand in a title.
        .filter(({ level, rule }) => level !== 'warn' || Object.hasOwn(personalDataLabels, rule))
        .map(({ title, excerpt, fix }) => `名称里有${title} ${excerpt}：${fix}`),
    }));
  },
};
