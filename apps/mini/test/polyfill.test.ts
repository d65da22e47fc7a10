import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

const lacking: [object, string][] = [
  [Object, 'fromEntries'],
  [Array.prototype, 'flat'],
  [Array.prototype, 'flatMap'],
  [String.prototype, 'replaceAll'],
  [String.prototype, 'matchAll'],
];

describe('on an old phone', () => {
  let natives: (PropertyDescriptor | undefined)[];
  beforeEach(async () => {
    vi.resetModules();
    natives = lacking.map(([owner, name]) => Object.getOwnPropertyDescriptor(owner, name));
    const polyfill = () => import('../src/lib/polyfill.ts');
    for (const [owner, name] of lacking) Reflect.deleteProperty(owner, name);
    await polyfill();
  });
  afterEach(() => {
    lacking.forEach(([owner, name], at) => {
      Object.defineProperty(owner, name, natives[at] ?? {});
    });
  });

  test('the built-ins that it lacks do what they should', () => {
    const found = [...'/a/:id/:key'.matchAll(/:(\w+)/g)].map(match => match[1]);
    const results = [
      Object.fromEntries([['a', 1]]),
      [[1], [2, 3]].flat(),
      [1, 2].flatMap(n => [n, n]),
      'a.b.c'.replaceAll('.', '-'),
      found,
    ];
    expect(results).toEqual([{ a: 1 }, [1, 2, 3], [1, 1, 2, 2], 'a-b-c', ['id', 'key']]);
  });
});
