import { figureRoutes, sessionRoutes } from '@vc/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../src/platform/actor.ts';
import { StaffEntity } from '../src/session/staff.entity.ts';
import { PASSWORD, signIn, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const attempt = async (username: string, password: string) =>
  (await server.stranger.refused(sessionRoutes.signIn, { username, password })).code;

describe('signing in', () => {
  test('five wrong passwords lock the name for half an hour, the right one included', async () => {
    const { username } = await server.staff('clerk');
    for (let i = 1; i <= 4; i++) expect(await attempt(username, 'wrong')).toBe('wrong_password');
    expect(await attempt(username, 'wrong')).toBe('locked');
    expect(await attempt(username, PASSWORD)).toBe('locked');
    server.clock.forward(31);
    await signIn(server.base, username);
  });

  test('a name that nobody has looks the same from outside', async () => {
    for (let i = 1; i <= 4; i++) expect(await attempt('nobody', 'wrong')).toBe('wrong_password');
    expect(await attempt('nobody', 'wrong')).toBe('locked');
  });

  test('a right password clears the count of wrong ones', async () => {
    const { username } = await server.staff('clerk');
    for (let round = 0; round < 2; round++) {
      for (let i = 1; i <= 4; i++) expect(await attempt(username, 'wrong')).toBe('wrong_password');
      await signIn(server.base, username);
    }
  });
});

describe('a session', () => {
  test('ends after half an hour without use, and not before', async () => {
    const clerk = await server.staff('clerk');
    for (let i = 0; i < 3; i++) {
      server.clock.forward(25);
      await clerk.call(sessionRoutes.me, {});
    }
    server.clock.forward(31);
    expect((await clerk.refused(sessionRoutes.me, {})).code).toBe('sign_in');
  });

  test('ends with signing out, on the server', async () => {
    const clerk = await server.staff('clerk');
    await clerk.call(sessionRoutes.signOut, {});
    expect((await clerk.refused(sessionRoutes.me, {})).code).toBe('sign_in');
  });

  test('loses a role at once when the account loses it', async () => {
    const admin = await server.staff('admin');
    const { id } = await admin.call(sessionRoutes.me, {});
    await admin.call(figureRoutes.years, {});
    await server.db.write(system('测试'), async tx => {
      const row = await tx.lock(StaffEntity, { id });
      row.disabled = true;
      await tx.save(row, 'staff-change');
    });
    expect((await admin.refused(figureRoutes.years, {})).code).toBe('sign_in');
  });

  test('keeps only a hash of its secret', async () => {
    const clerk = await server.staff('clerk');
    const token = (clerk.headers.cookie as string).split('=')[1];
    const rows = await server.db.read.query('SELECT tokenHash FROM session');
    expect(rows.map((row: { tokenHash: string }) => row.tokenHash)).not.toContain(token);
  });
});

describe('changing one’s password', () => {
  test('needs the present one, a better one, and ends every other session', async () => {
    const clerk = await server.staff('clerk');
    const elsewhere = await signIn(server.base, clerk.username);
    expect((await clerk.refused(sessionRoutes.changePassword, { current: 'wrong', next: 'Another-horse-8' })).code).toBe('wrong_password');
    const weak = await clerk.refused(sessionRoutes.changePassword, { current: PASSWORD, next: 'short' });
    expect(weak.fields.map(field => field.message)).toEqual(['密码至少 12 位', '密码要有大写字母、小写字母、数字、符号中的三种']);
    await clerk.call(sessionRoutes.changePassword, { current: PASSWORD, next: 'Another-horse-8' });
    expect((await elsewhere.refused(sessionRoutes.me, {})).code).toBe('sign_in');
    await signIn(server.base, clerk.username, 'Another-horse-8');
  });
});
