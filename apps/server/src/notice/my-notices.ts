import { Injectable } from '@nestjs/common';
import type { Input, Reply, noticeRoutes as routes } from '@vc/contract';
import type { VeteranSubject } from '@vc/domain';
import { IsNull } from 'typeorm';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { markAllRead, markRead, NoticeEntity } from './notice.ts';

/** What a device has been told, and what of it has been read. */
@Injectable()
export class MyNotices {
  constructor(private readonly db: Db) {}

  async mine(who: Actor, { cursor, limit = PAGE_SIZE }: Input<typeof routes.mine>): Promise<Reply<typeof routes.mine>> {
    const after = readCursor(cursor);
    const query = this.db.read.createQueryBuilder(NoticeEntity, 'n').where("n.toId = :toId AND n.toKind = 'veteran'", { toId: who.id });
    if (after) query.andWhere('n.id < :id', { id: after.id });
    const rows = await query
      .orderBy('n.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(
      rows,
      limit,
      ({ id }) => ({ value: '', id }),
      ({ id, kind, subject, subjectId, title, body, at, readAt }) => ({
        id,
        kind,
        about: { kind: subject as VeteranSubject, id: subjectId },
        title,
        body,
        at,
        read: readAt !== null,
      }),
    );
    return { ...page, unread: await this.unread(who) };
  }

  async read(who: Actor, { caseId }: Input<typeof routes.read>): Promise<Reply<typeof routes.read>> {
    await this.db.write(who, tx => (caseId ? markRead(tx, who.id as string, caseId) : markAllRead(tx, who.id as string)));
    return { unread: await this.unread(who) };
  }

  private unread({ id }: Actor): Promise<number> {
    return this.db.read.countBy(NoticeEntity, { toId: id as string, toKind: 'veteran', readAt: IsNull() });
  }
}
