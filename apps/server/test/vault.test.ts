import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keysAt, newKey, readKeys, writeKeys } from '../src/platform/key-ring.ts';
import { type Sealed, sealedLength, Vault } from '../src/platform/vault.ts';

const [first, second] = [newKey(), newKey()];
const vault = new Vault([first]);

describe('personal data in a column', () => {
  test('reads back as it was, and is written differently each time', () => {
    const [one, other] = [vault.seal('13800001234'), vault.seal('13800001234')];
    expect(one).not.toBe(other);
    expect(one).not.toContain('13800001234');
    expect([vault.open(one), vault.open(other)]).toEqual(['13800001234', '13800001234']);
  });

  test.each(['', '王某', '330483195501010018', '地址'.repeat(100)])('fits into the width its column has: %s', text => {
    expect(vault.seal(text).length).toBeLessThanOrEqual(sealedLength(Buffer.byteLength(text)));
  });

  test('that was altered, in any part, is refused rather than read wrongly', () => {
    const sealed = vault.seal('13800001234');
    for (const at of [8, 20, 45, sealed.length - 3]) {
      const altered = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}` as Sealed;
      expect(() => vault.open(altered)).toThrow();
    }
  });

  test('is found by a blind index that tells nothing, and keeps purposes apart', () => {
    expect(vault.index('phone', '13800001234')).toBe(vault.index('phone', ' 13800001234 '));
    expect(vault.index('id-number', '33048319550101001x')).toBe(vault.index('id-number', '33048319550101001X'));
    expect(vault.index('phone', '13800001234')).not.toBe(vault.index('id-number', '13800001234'));
    expect(vault.index('phone', '13800001234')).not.toBe(new Vault([second]).index('phone', '13800001234'));
  });
});

describe('a change of keys', () => {
  const changed = new Vault([first, second]);
  test('leaves what the older key sealed readable, seals with the newer, and finds what it found before', () => {
    const old = vault.seal('13800001234');
    expect(changed.open(old)).toBe('13800001234');
    expect([changed.isOld(old), changed.isOld(changed.seal('x'))]).toEqual([true, false]);
    expect(changed.index('phone', '1')).toBe(vault.index('phone', '1'));
    expect(changed.indexSecret).toBe(vault.indexSecret);
  });

  test('whose older key is missing says which', () => {
    expect(() => new Vault([second]).open(vault.seal('1'))).toThrow(`密钥 ${first.id} 不在这台服务器上`);
  });
});

describe('keys', () => {
  test('lie in the data folder, for the program alone to read', () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'vc-keys-'));
    expect(keysAt({ dataKeys: null, dataDir })).toEqual([]);
    writeKeys(dataDir, [first, second]);
    expect(keysAt({ dataKeys: null, dataDir })).toEqual([first, second]);
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o600);
    rmSync(dataDir, { recursive: true });
  });

  test.each(['', 'a1', 'a1:c2hvcnQ=', `A:${Buffer.alloc(32).toString('base64')}`])('in a setting that is no key are refused: %s', text => {
    expect(() => readKeys(text)).toThrow(RangeError);
  });
});
