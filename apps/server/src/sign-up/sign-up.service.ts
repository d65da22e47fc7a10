import { Injectable } from '@nestjs/common';
import {
  closedFor,
  type Input,
  kindOf,
  type Places,
  type PlacesReply,
  Problem,
  type Reply,
  type signUpRoutes as routes,
} from '@vc/contract';
import { actionsFor, advance, maskPhone, signUpSteps } from '@vc/domain';
import { ContentEntity, lockPublic, publicItem } from '../content/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import { Looks } from '../platform/looks.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import type { Vault } from '../platform/vault.ts';
import { SignUpEntity } from './sign-up.entity.ts';

interface Asks {
  query<T>(sql: string, values: unknown[]): Promise<T>;
}

const liveKeyOf = (contentId: string, who: Actor): string => `${contentId} ${who.id}`;
/** Far above what a service station's shared line needs, far below a flood. */
const joinsFrom = (ip: string): Limit => ({ key: `sign-up from ${ip}`, max: 200, seconds: 3600 });

/** What an item offers to be signed up for. Problem `not_found` when nothing. */
function placesOf(item: Pick<ContentEntity, 'kind' | 'fields'>): Places {
  const places = kindOf(item.kind)?.signUp(item.fields);
  if (!places) throw new Problem('not_found');
  return places;
}

/** Who signed up, the number masked; a person whose data was cleared is said to be so. */
function personOf(vault: Vault, { name, phone }: SignUpEntity): { name: string; phone: string } {
  const whole = vault.openIf(phone);
  return { name: vault.openIf(name) ?? '（已清除）', phone: whole === null ? '（已清除）' : maskPhone(whole) };
}

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
    const places = placesOf(await publicItem(this.db.read, contentId, today));
    const taken = await takenIn(this.db.read, contentId);
    const own = who.kind === 'veteran' ? await this.db.read.findOneBy(SignUpEntity, { liveKey: liveKeyOf(contentId, who) }) : null;
    return {
      ...places,
      taken,
      closed: closedFor(places, taken, today),
      mine: own && {
        ...personOf(this.db.vault, own),
        joinedAt: own.joinedAt,
        may: actionsFor(signUpSteps, own.state, who.roles),
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

  /** Gives this device's place back. Problem `not_found` when it has none. */
  async cancel(who: Actor, id: string): Promise<PlacesReply> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(SignUpEntity, { liveKey: liveKeyOf(id, who) });
      Object.assign(row, { state: advance(signUpSteps, row.state, 'cancel', who.roles), liveKey: null });
      await tx.save(row, 'cancel');
    });
    return this.places(who, id);
  }

  /** Who signed up, first come first, those who gave their place back included. Problem `not_found`. */
  async list({ id, cursor, limit = PAGE_SIZE }: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const item = await this.db.read.findOneBy(ContentEntity, { id });
    if (!item) throw new Problem('not_found');
    const { capacity } = placesOf(item);
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
}
