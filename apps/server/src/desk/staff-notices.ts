import { Injectable } from '@nestjs/common';
import type { Input, Reply, staffNoticeRoutes as routes } from '@vc/contract';
import { In, IsNull, LessThan } from 'typeorm';
import { NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';

/** What a member of staff was told. */
@Injectable()
export class StaffNotices {
  constructor(private readonly db: Db) {}

  async list(who: Actor, input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const rows = await this.db.read.find(NoticeEntity, {
      where: {
        toKind: 'staff',
        toId: who.id as string,
        ...(input.unread ? { readAt: IsNull() } : {}),
        ...(after ? { id: LessThan(after.id) } : {}),
      },
      order: { id: 'DESC' },
      take: limit + 1,
    });
    const page = pageOf(
      rows,
      limit,
      ({ id }) => ({ value: '', id }),
      ({ id, kind, subject, subjectId, title, body, at, readAt }) => ({ id, kind, subject, subjectId, title, body, at, readAt }),
    );
    return { ...page, ...(await this.count(who)) };
  }

  async count(who: Actor): Promise<{ unread: number }> {
    return { unread: await this.db.read.countBy(NoticeEntity, { toKind: 'staff', toId: who.id as string, readAt: IsNull() }) };
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
