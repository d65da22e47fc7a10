import { Injectable } from '@nestjs/common';
import type { Input, Reply, staffNoticeRoutes as routes } from '@vc/contract';
import { duesFor, type StaffSubject } from '@vc/domain';
import { In, IsNull } from 'typeorm';
import { caseScope, type Scope } from '../case/index.ts';
import { NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';

/**
 * What somebody was told of what he may still see: cases (of one that another section has now, not even the number is his
 * to know), and piles of content.
 */
function toldOf(who: Actor): Scope {
  const { text, values } = caseScope(who);
  const piles = duesFor(who.roles);
  const ofContent = piles.length > 0 ? `(n.subject = 'content-due' AND n.subjectId IN (${piles.map(() => '?').join(', ')})) OR ` : '';
  return {
    text: `notice n LEFT JOIN case_record c ON c.id = n.subjectId
      WHERE n.toKind = 'staff' AND n.toId = ? AND (${ofContent}(c.id IS NOT NULL AND ${text}))`,
    values: [who.id as string, ...piles, ...values],
  };
}

/** What a member of staff was told. */
@Injectable()
export class StaffNotices {
  constructor(private readonly db: Db) {}

  async list(who: Actor, input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const { text, values } = toldOf(who);
    const rows: NoticeEntity[] = await this.db.read.query(
      `SELECT n.* FROM ${text}${input.unread ? ' AND n.readAt IS NULL' : ''}${after ? ' AND n.id < ?' : ''} ORDER BY n.id DESC LIMIT ${limit + 1}`,
      [...values, ...(after ? [after.id] : [])],
    );
    const page = pageOf(
      rows,
      limit,
      ({ id }) => ({ value: '', id }),
      ({ id, kind, subject, subjectId, title, body, at, readAt }) => ({
        ...{ id, kind, subjectId, title, body, at, readAt },
        subject: subject as StaffSubject,
      }),
    );
    return { ...page, ...(await this.count(who)) };
  }

  async count(who: Actor): Promise<{ unread: number }> {
    const { text, values } = toldOf(who);
    const [row]: { n: number | string }[] = await this.db.read.query(`SELECT COUNT(*) AS n FROM ${text} AND n.readAt IS NULL`, values);
    return { unread: Number(row?.n ?? 0) };
  }

  async read(who: Actor, { ids }: Input<typeof routes.read>): Promise<{ unread: number }> {
    await this.db.write(who, tx =>
      tx.keep(
        NoticeEntity,
        { readAt: tx.at },
        { toKind: 'staff', toId: who.id as string, readAt: IsNull(), ...(ids ? { id: In(ids) } : {}) },
      ),
    );
    return this.count(who);
  }
}
