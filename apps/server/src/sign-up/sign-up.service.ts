import { Injectable, type StreamableFile } from '@nestjs/common';
import { closedFor, type Input, type PlacesReply, Problem, type Reply, type signUpRoutes as routes } from '@vc/contract';
import { advance, signUpStanding, signUpSteps } from '@vc/domain';
import { ContentEntity, lockPublic, PublicationEntity, publicItem } from '../content/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import { Looks } from '../platform/looks.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { SignUpEntity } from '../roll/index.ts';
import { mayDo } from './my-sign-ups.ts';
import { personOf } from './person.ts';
import { placesOf } from './places.ts';
import { rollFile } from './roll-file.ts';

interface Asks {
  query<T>(sql: string, values: unknown[]): Promise<T>;
}

const liveKeyOf = (contentId: string, who: Actor): string => `${contentId} ${who.id}`;
/** Far above what a service station's shared line needs, far below a flood. */
const joinsFrom = (ip: string): Limit => ({ key: `sign-up from ${ip}`, max: 200, seconds: 3600 });

async function takenIn(read: Asks, contentId: string): Promise<number> {
  const [row] = await read.query<{ n: number | string }[]>("SELECT COUNT(*) AS n FROM sign_up WHERE contentId = ? AND state = 'joined'", [
    contentId,
  ]);
  return Number(row?.n ?? 0);
}

/** Places in activities (报名): never more than there are, however many ask at once. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: Limits,
    private readonly looks: Looks,
  ) {}

  /** How many places there are, and whether one is this device's own. Problem `not_found`. */
  async places(who: Actor, contentId: string): Promise<PlacesReply> {
    const today = this.clock.today();
    const item = await publicItem(this.db.read, contentId, today);
    const places = placesOf(item);
    const { capacity, until, heldOn } = places;
    const live = item.state === 'live';
    const taken = await takenIn(this.db.read, contentId);
    const own = who.kind === 'veteran' ? await this.db.read.findOneBy(SignUpEntity, { liveKey: liveKeyOf(contentId, who) }) : null;
    const standing = own && signUpStanding(own.state, { live, heldOn }, today);
    return {
      capacity,
      until,
      taken,
      closed: !live && heldOn >= today ? 'called-off' : closedFor(places, taken, today),
      mine: own &&
        standing && {
          ...personOf(this.db.vault, own),
          joinedAt: own.joinedAt,
          state: standing,
          may: mayDo(own, standing, who),
        },
    };
  }

  /**
   * Takes a place; a device that has one keeps it. The item's row is held while places are counted, so that the last
   * one is given once. Problems: `wrong_state` when it is too late or full, `too_many`, `not_found`.
   */
  async join(who: Actor, { id, name, phone }: Input<typeof routes.join>): Promise<PlacesReply> {
    const limit = joinsFrom(who.ip);
    await this.limits.check(limit);
    const joined = await this.db.write(who, async tx => {
      const places = placesOf(await lockPublic(tx, id));
      const liveKey = liveKeyOf(id, who);
      if (await tx.find(SignUpEntity, { liveKey })) return false;
      const closed = closedFor(places, await takenIn(tx, id), tx.today);
      if (closed === 'over') throw new Problem('wrong_state', '报名已经截止，可以看看别的活动');
      if (closed === 'full') throw new Problem('wrong_state', '名额已经报满。有人取消时会空出来，可以过一阵再看');
      const veteranId = who.id as string;
      const person = { name: tx.vault.seal(name), phone: tx.vault.seal(phone) };
      await tx.insert(SignUpEntity, { contentId: id, veteranId, ...person, state: 'joined', joinedAt: tx.at, liveKey }, 'join');
      return true;
    });
    if (joined) await this.limits.use(limit);
    return this.places(who, id);
  }

  /** Gives this device's place back. Problems: `not_found` when it has none, `wrong_state` when the day is past or it is called off. */
  async cancel(who: Actor, id: string): Promise<PlacesReply> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(SignUpEntity, { liveKey: liveKeyOf(id, who) });
      const item = await tx.find(PublicationEntity, { id });
      if (item && placesOf(item).heldOn < tx.today) throw new Problem('wrong_state', '活动已经结束，不用再取消');
      if (row.state === 'called-off') throw new Problem('wrong_state', '活动已经取消，不用再取消报名');
      Object.assign(row, { state: advance(signUpSteps, row.state, 'cancel', who.roles), liveKey: null });
      await tx.save(row, 'cancel');
    });
    return this.places(who, id);
  }

  /** Who signed up, first come first, those who gave their place back included. Problem `not_found`. */
  async list({ id, cursor, limit = PAGE_SIZE }: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const { capacity } = placesOf(await this.item(id));
    const after = readCursor(cursor);
    const query = this.db.read.createQueryBuilder(SignUpEntity, 's').where('s.contentId = :id', { id });
    if (after) query.andWhere('s.id > :after', { after: after.id });
    const rows = await query
      .orderBy('s.id', 'ASC')
      .limit(limit + 1)
      .getMany();
    const page = pageOf(
      rows,
      limit,
      row => ({ value: '', id: row.id }),
      row => ({ id: row.id, ...personOf(this.db.vault, row), state: row.state, joinedAt: row.joinedAt }),
    );
    return { ...page, capacity, taken: await takenIn(this.db.read, id) };
  }

  /** The whole telephone number, for a stated reason that stays on record. Problems: `not_found`, `wrong_state`, `too_many`. */
  async look(who: Actor, { id, reason }: Input<typeof routes.look>): Promise<Reply<typeof routes.look>> {
    return this.looks.look(who, reason, async tx => {
      const { phone } = await tx.lock(SignUpEntity, { id });
      if (phone === null) throw new Problem('wrong_state', '报名已满一年或本人已注销，手机号已经清除');
      return { subject: 'sign_up', id, seen: { phone: tx.vault.open(phone) } };
    });
  }

  /** The roll as a workbook, the numbers masked. Problem `not_found`. */
  async file(id: string): Promise<StreamableFile> {
    const item = await this.item(id);
    placesOf(item);
    return rollFile(this.db, item, 'masked');
  }

  /** The same with whole telephone numbers, for a stated reason that stays on record. Problems: `not_found`, `too_many`. */
  async wholeFile(who: Actor, { id, reason }: Input<typeof routes.wholeFile>): Promise<StreamableFile> {
    const item = await this.item(id);
    placesOf(item);
    await this.looks.look(who, reason, async tx => {
      const [row] = await tx.query<{ n: number | string }[]>(
        'SELECT COUNT(*) AS n FROM sign_up WHERE contentId = ? AND phone IS NOT NULL',
        [id],
      );
      return { subject: 'content', id, act: 'look-roll', note: `${reason}（${Number(row?.n ?? 0)} 人）`, seen: null };
    });
    return rollFile(this.db, item, 'whole');
  }

  private async item(id: string): Promise<ContentEntity> {
    const item = await this.db.read.findOneBy(ContentEntity, { id });
    if (!item) throw new Problem('not_found');
    return item;
  }
}
