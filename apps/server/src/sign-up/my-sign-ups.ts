import { Injectable } from '@nestjs/common';
import { type Input, kindOf, type MySignUp, type Reply, type signUpRoutes as routes } from '@vc/contract';
import { actionsFor, type Day, signUpStanding, signUpSteps } from '@vc/domain';
import { In, IsNull } from 'typeorm';
import { type LastPublic, lastPublicOf } from '../content/index.ts';
import { NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { SignUpEntity } from '../roll/index.ts';

/** What a device signed up for (我的报名). */
@Injectable()
export class MySignUps {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Every activity, newest first: what became of it, when and where it is held, whether the place may be given back. */
  async all(who: Actor, { cursor, limit = PAGE_SIZE }: Input<typeof routes.all>): Promise<Reply<typeof routes.all>> {
    const after = readCursor(cursor);
    const query = this.db.read.createQueryBuilder(SignUpEntity, 's').where('s.veteranId = :id', { id: who.id });
    if (after) query.andWhere('s.id < :after', { after: after.id });
    const rows = await query
      .orderBy('s.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const today = this.clock.today();
    const items = await lastPublicOf(this.db.read, [...new Set(rows.map(({ contentId }) => contentId))], today);
    const news = await this.unread(who, rows);
    return pageOf(
      rows,
      limit,
      ({ id }) => ({ value: '', id }),
      row => view(row, items.get(row.contentId), news.has(row.id), who, today),
    );
  }

  private async unread({ id }: Actor, rows: readonly SignUpEntity[]): Promise<Set<string>> {
    if (rows.length === 0) return new Set();
    const ids = rows.map(row => row.id);
    const notices = await this.db.read.findBy(NoticeEntity, { toId: id as string, subjectId: In(ids), readAt: IsNull() });
    return new Set(notices.map(({ subjectId }) => subjectId));
  }
}

function view(row: SignUpEntity, item: LastPublic | undefined, news: boolean, who: Actor, today: Day): MySignUp {
  const places = (item && kindOf(item.kind)?.signUp(item.fields)) ?? null;
  const state = signUpStanding(row.state, { live: item?.live ?? false, heldOn: places?.heldOn ?? null }, today);
  return {
    id: row.id,
    contentId: row.contentId,
    title: item?.title ?? '已撤下的活动',
    meeting: places && { heldOn: places.heldOn, time: places.time, address: places.address },
    state,
    joinedAt: row.joinedAt,
    news,
    open: item?.open ?? false,
    may: mayDo(row, state, who),
  };
}

/** What its person may do with a place: one of what is over, or called off, is not given back any more. */
export const mayDo = ({ state }: Pick<SignUpEntity, 'state'>, standing: MySignUp['state'], who: Actor): 'cancel'[] =>
  standing === 'joined' ? actionsFor(signUpSteps, state, who.roles).filter(action => action === 'cancel') : [];
