import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Problem, newPassword as passwordRule, type StaffMember } from '@vc/contract';
import type { StaffRole } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { newPassword } from '../platform/ids.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import type { Tx } from '../platform/tx.ts';
import { Sessions } from './sessions.ts';
import { StaffEntity } from './staff.entity.ts';

/** OWASP's argon2id parameters: 19 MiB, two passes. */
const ARGON = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Compared with when the name is unknown, so that an unknown name takes as long as a wrong password. */
const nobody = hash('nobody has this password', ARGON);

const failures = (username: string): Limit => ({ key: `sign-in ${username}`, max: 5, seconds: 1800 });
const fromAddress = (ip: string): Limit => ({ key: `sign-in from ${ip}`, max: 60, seconds: 600 });

export interface NewStaff {
  username: string;
  name: string;
  roles: StaffRole[];
  section?: string | null;
  /** Random, and to be changed at first sign-in, when absent. */
  password?: string;
}

@Injectable()
export class StaffService {
  constructor(
    private readonly db: Db,
    private readonly sessions: Sessions,
    private readonly limits: Limits,
  ) {}

  /**
   * Signs in. Five wrong passwords for a name lock it for half an hour, whether or not it exists.
   * Problems: `wrong_password`, `locked`, `too_many`.
   */
  async signIn(who: Actor, input: { username: string; password: string }): Promise<{ staff: StaffMember; token: string }> {
    const wrong = failures(input.username);
    await this.limits.check(fromAddress(who.ip));
    await this.limits.check(wrong, 'locked');
    const staff = await this.db.read.findOneBy(StaffEntity, { username: input.username });
    const fits = await verify(staff?.passwordHash ?? (await nobody), input.password);
    if (!staff || !fits || staff.disabled) {
      await this.limits.use(wrong);
      await this.limits.use(fromAddress(who.ip));
      await this.limits.check(wrong, 'locked');
      throw new Problem('wrong_password');
    }
    await this.limits.clear(wrong.key);
    const actor: Actor = { kind: 'staff', id: staff.id, name: staff.name, roles: staff.roles, ip: who.ip };
    const token = await this.db.write(actor, async tx => {
      await tx.record('staff', staff.id, 'sign-in');
      return this.sessions.openStaff(tx, staff.id);
    });
    return { staff: view(staff), token };
  }

  async signOut(who: Actor, token: string): Promise<void> {
    await this.db.write(who, async tx => {
      await this.sessions.close(tx, token);
      await tx.record('staff', who.id as string, 'sign-out');
    });
  }

  async me(who: Actor): Promise<StaffMember> {
    const staff = await this.db.read.findOneBy(StaffEntity, { id: who.id as string });
    if (!staff) throw new Problem('sign_in');
    return view(staff);
  }

  /** Changes one's own password and ends every other session. Problem `wrong_password`. */
  async changePassword(who: Actor, input: { current: string; next: string }): Promise<{ staff: StaffMember; token: string }> {
    const known = await this.db.read.findOneBy(StaffEntity, { id: who.id as string });
    const wrong = failures(known?.username ?? '');
    await this.limits.check(wrong, 'locked');
    if (!known || !(await verify(known.passwordHash, input.current))) {
      await this.limits.use(wrong);
      throw new Problem('wrong_password', '当前密码不正确');
    }
    if (input.current === input.next) throw new Problem('invalid', undefined, [{ field: 'next', message: '新密码不能与当前密码相同' }]);
    const passwordHash = await hash(input.next, ARGON);
    return this.db.write(who, async tx => {
      const staff = await tx.lock(StaffEntity, { id: known.id });
      Object.assign(staff, { passwordHash, mustChangePassword: false });
      await tx.save(staff, 'password-change');
      await this.sessions.closeAll(tx, staff.id);
      return { staff: view(staff), token: await this.sessions.openStaff(tx, staff.id) };
    });
  }

  /** Adds a member of staff. Gives the password to hand over. Problems: `duplicate`, `invalid`. */
  async add(who: Actor, given: NewStaff): Promise<{ staff: StaffMember; password: string }> {
    const prepared = await this.prepare(given);
    return this.db.write(who, tx => this.addPrepared(tx, prepared));
  }

  /** The slow part of adding (hashing), done before the transaction. */
  async prepare(given: NewStaff): Promise<NewStaff & { password: string; passwordHash: string; mustChangePassword: boolean }> {
    const password = given.password ?? newPassword();
    const parsed = passwordRule.safeParse(password);
    if (!parsed.success)
      throw new Problem(
        'invalid',
        undefined,
        parsed.error.issues.map(issue => ({ field: 'password', message: issue.message })),
      );
    return { ...given, password, passwordHash: await hash(password, ARGON), mustChangePassword: given.password === undefined };
  }

  async addPrepared(tx: Tx, given: Awaited<ReturnType<StaffService['prepare']>>): Promise<{ staff: StaffMember; password: string }> {
    const { username, name, roles, section, password, passwordHash, mustChangePassword } = given;
    if (await tx.find(StaffEntity, { username })) throw new Problem('duplicate', `已有用户名 ${username}`);
    const staff = await tx.insert(
      StaffEntity,
      { username, name, roles, section: section ?? null, passwordHash, mustChangePassword, disabled: false },
      'staff-add',
      `${name}（${username}）`,
    );
    return { staff: view(staff), password };
  }
}

const view = ({ id, username, name, section, roles, mustChangePassword }: StaffEntity): StaffMember => ({
  id,
  username,
  name,
  section,
  roles,
  mustChangePassword,
});
