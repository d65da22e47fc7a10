import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { type Actor, system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { hashToken, newId, newToken } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { SessionEntity } from './session.entity.ts';
import { StaffEntity } from './staff.entity.ts';
import { VeteranEntity } from './veteran.entity.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const DEVICE_LIFE = 730 * DAY;
/** 等保 level three: idle for half an hour ends a staff session, and none lasts longer than a working day. */
export const STAFF_IDLE = 30 * MINUTE;
const STAFF_LIFE = 12 * 60 * MINUTE;
/** A session's last use is written down at most this often. */
const SEEN_EVERY = MINUTE;

/** Whether a person uses the session, or an open page merely asks. */
export type Touch = 'use' | 'glance';

/** Sessions: opaque random secrets, looked up by their hash at every request, so that ending one takes effect at once. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** A session for a device that has none. Gives the secret, which is not kept. */
  async openDevice(who: Actor): Promise<string> {
    return this.db.write(who, async tx => {
      const id = newId();
      await tx.keep(VeteranEntity, { id, createdAt: tx.at });
      return this.open(tx, 'veteran', id);
    });
  }

  async openStaff(tx: Tx, staffId: string): Promise<string> {
    await tx.drop(SessionEntity, { expiresAt: LessThan(tx.at) });
    return this.open(tx, 'staff', staffId);
  }

  async close(tx: Tx, token: string): Promise<void> {
    await tx.drop(SessionEntity, { tokenHash: hashToken(token) });
  }

  /** Ends every session of a member of staff (a new password, a withdrawn account). */
  async closeAll(tx: Tx, staffId: string): Promise<void> {
    await tx.drop(SessionEntity, { holderId: staffId });
  }

  /** The device behind a secret, or null when there is none (any more). */
  async veteran(token: string, ip: string): Promise<Actor | null> {
    const session = await this.find('veteran', token);
    return session && { kind: 'veteran', id: session.holderId, name: '群众', roles: ['veteran'], ip };
  }

  /** The member of staff behind a secret, with the roles of this very moment, or null. Only `use` keeps the session from growing idle. */
  async staff(token: string, ip: string, how: Touch = 'use'): Promise<Actor | null> {
    const session = await this.find('staff', token);
    if (!session) return null;
    const now = this.clock.now().getTime();
    if (now - Date.parse(session.seenAt) > STAFF_IDLE) return null;
    const staff = await this.db.read.findOneBy(StaffEntity, { id: session.holderId });
    if (!staff || staff.disabled) return null;
    if (how === 'use' && now - Date.parse(session.seenAt) > SEEN_EVERY) {
      const { tokenHash } = session;
      await this.db.write(system('会话'), tx => tx.keep(SessionEntity, { seenAt: tx.at }, { tokenHash }));
    }
    return { kind: 'staff', id: staff.id, name: staff.name, roles: staff.roles, section: staff.section, ip };
  }

  private async find(kind: SessionEntity['kind'], token: string): Promise<SessionEntity | null> {
    const session = await this.db.read.findOneBy(SessionEntity, { tokenHash: hashToken(token) });
    return session && session.kind === kind && session.expiresAt > this.clock.instant() ? session : null;
  }

  private async open(tx: Tx, kind: SessionEntity['kind'], holderId: string): Promise<string> {
    const token = newToken();
    const expiresAt = new Date(Date.parse(tx.at) + (kind === 'staff' ? STAFF_LIFE : DEVICE_LIFE)).toISOString();
    await tx.keep(SessionEntity, { tokenHash: hashToken(token), kind, holderId, seenAt: tx.at, expiresAt });
    return token;
  }
}
