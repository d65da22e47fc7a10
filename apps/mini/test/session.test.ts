import { consultationRoutes, NoAnswer } from '@vc/contract';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { phone, type Sent } from './phone.ts';

/** A server that knows these tokens and gives out the next one. */
function server(known: string[]) {
  let given = 0;
  phone.network = ({ url, header }: Sent) => {
    if (url.endsWith('/session/device')) {
      given += 1;
      known.push(`token-${given}`);
      return { statusCode: 200, data: { token: `token-${given}` } };
    }
    if (known.includes((header.authorization ?? '').replace('Bearer ', ''))) return { statusCode: 200, data: { items: [], next: null } };
    return { statusCode: 401, data: { code: 'sign_in', message: '会话已失效' } };
  };
}
const opened = () => phone.sent.filter(({ url }) => url.endsWith('/session/device')).length;
const mine = async () => {
  const { callMine } = await import('../src/lib/session.ts');
  return callMine(consultationRoutes.mine, {});
};

beforeEach(() => {
  phone.reset();
  vi.resetModules();
});

describe('the session of this phone', () => {
  test('is opened when first needed, once for two calls at a time, and kept', async () => {
    server([]);
    await Promise.all([mine(), mine()]);
    expect(opened()).toBe(1);
    vi.resetModules();
    await mine();
    expect(opened()).toBe(1);
  });

  test('is renewed once when the old one has ended', async () => {
    phone.storage.set('vc-session', 'ended');
    server([]);
    await expect(mine()).resolves.toEqual({ items: [], next: null });
    expect(opened()).toBe(1);
    expect(phone.storage.get('vc-session')).toBe('token-1');
  });

  test('is not lost because the network is', async () => {
    phone.storage.set('vc-session', 'token');
    phone.network = () => {
      throw new Error('no network');
    };
    await expect(mine()).rejects.toMatchObject({ name: new NoAnswer().name });
    expect(phone.storage.get('vc-session')).toBe('token');
  });

  test('serves on a phone whose storage is full', async () => {
    phone.full = true;
    server([]);
    await mine();
    await mine();
    expect(opened()).toBe(1);
  });

  test('a page that is not the server answering for it is no answer', async () => {
    phone.storage.set('vc-session', 'token');
    phone.network = () => ({ statusCode: 200, data: '<html>请登录无线网络</html>' });
    await expect(mine()).rejects.toMatchObject({ name: new NoAnswer().name });
  });
});
