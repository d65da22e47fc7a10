import { Injectable } from '@nestjs/common';
import { type Input, Problem, presenceAccess, type Reply, type presenceRoutes as routes } from '@vc/contract';
import { type Instant, PRESENCE_LASTS_SECONDS } from '@vc/domain';
import { LessThan } from 'typeorm';
import { caseFor } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PresenceEntity } from './presence.entity.ts';

type Which = Input<typeof routes.here>;

const keyOf = ({ subject, id }: Which, who: Actor): string => `${subject} ${id} ${who.id}`;

/** Raises `forbidden` for whoever has no part in such records. */
function expectPart({ subject }: Which, { roles }: Actor): void {
  const access = presenceAccess[subject];
  if (Array.isArray(access) && !access.some(role => roles.includes(role))) throw new Problem('forbidden');
}

/** Who has the same record open for writing. It locks nothing: people are told of each other, and decide. */
@Injectable()
export class PresenceService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Notes that this person is here; gives everybody else who is, the last seen first. Problems: `forbidden`, `not_found` for
   * a case that lies outside one's scope.
   */
  async here(who: Actor, which: Which): Promise<Reply<typeof routes.here>> {
    expectPart(which, who);
    if (which.subject !== 'content') await caseFor(this.db.read, who, which.subject, which.id);
    const key = keyOf(which, who);
    const since = this.since();
    await this.db.write(who, async tx => {
      await tx.drop(PresenceEntity, { seenAt: LessThan(since) });
      if (await tx.lockIfAny(PresenceEntity, { key })) await tx.keep(PresenceEntity, { seenAt: tx.at }, { key });
      else await tx.keep(PresenceEntity, { key, subject: which.subject, subjectId: which.id, staffId: who.id as string, seenAt: tx.at });
    });
    const now = this.clock.now().getTime();
    const rows: { name: string; seenAt: Instant }[] = await this.db.read.query(
      `SELECT s.name AS name, p.seenAt AS seenAt FROM presence p JOIN staff s ON s.id = p.staffId
       WHERE p.subject = ? AND p.subjectId = ? AND p.staffId <> ? AND p.seenAt >= ? ORDER BY p.seenAt DESC, p.staffId`,
      [which.subject, which.id, who.id, since],
    );
    return { others: rows.map(({ name, seenAt }) => ({ name, ago: Math.max(0, Math.round((now - Date.parse(seenAt)) / 1000)) })) };
  }

  async leave(who: Actor, which: Which): Promise<Reply<typeof routes.leave>> {
    await this.db.write(who, tx => tx.drop(PresenceEntity, { key: keyOf(which, who) }));
    return { ok: true };
  }

  private since(): Instant {
    return new Date(this.clock.now().getTime() - PRESENCE_LASTS_SECONDS * 1000).toISOString();
  }
}
