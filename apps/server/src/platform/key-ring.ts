import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Keys, VaultKey } from './vault.ts';

const KEY_BYTES = 32;
/** How often the file of keys is looked at for a key that was added while the server runs. */
export const LOOK_EVERY_MS = 2000;

/** Keys as the setting writes them: `a1:BASE64,b2:BASE64`, oldest first. Throws a RangeError that says what is wrong. */
export function readKeys(text: string): VaultKey[] {
  const keys = text.split(',').map(entry => {
    const [id = '', secret = ''] = entry.trim().split(':');
    const bytes = Buffer.from(secret, 'base64');
    if (!/^[a-z0-9]{1,12}$/.test(id) || bytes.length !== KEY_BYTES)
      throw new RangeError(`密钥应写成“名称:${KEY_BYTES} 字节的 base64”，名称用小写字母和数字，多个以逗号分开，旧的在前`);
    return { id, secret: bytes };
  });
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) throw new RangeError('密钥的名称不能重复');
  return keys;
}

/** Keys as the setting and the file write them. */
export const written = (keys: readonly VaultKey[]): string => keys.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(',');

/** A new key. */
export const newKey = (): VaultKey => ({ id: randomBytes(4).toString('hex'), secret: randomBytes(KEY_BYTES) });

/** Where keys are kept: in the setting DATA_KEYS, or in the file `keys` of the data folder. */
export interface KeyPlace {
  dataKeys: string | null;
  dataDir: string;
}

export const keyFile = (dataDir: string): string => join(dataDir, 'keys');

/** The keys at hand, oldest first; none when there is neither the setting nor the file. */
export function keysAt({ dataKeys, dataDir }: KeyPlace): VaultKey[] {
  if (dataKeys) return readKeys(dataKeys);
  return existsSync(keyFile(dataDir)) ? readKeys(readFileSync(keyFile(dataDir), 'utf8').trim()) : [];
}

/** Puts a file of keys, readable by nobody else, in its place, whole or not at all. */
function put(dataDir: string, keys: readonly VaultKey[], place: (from: string, to: string) => void): void {
  mkdirSync(dataDir, { recursive: true });
  const half = `${keyFile(dataDir)}.${randomBytes(4).toString('hex')}`;
  writeFileSync(half, `${written(keys)}\n`, { mode: 0o600, flush: true });
  place(half, keyFile(dataDir));
}

/** Writes the file of keys. */
export const writeKeys = (dataDir: string, keys: readonly VaultKey[]): void => put(dataDir, keys, renameSync);

/** Makes a first key, unless another process that starts in the same moment has made one. */
export const makeFirstKey = (dataDir: string): void =>
  put(dataDir, [newKey()], (from, to) => {
    try {
      linkSync(from, to);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      unlinkSync(from);
    }
  });

/** The keys as a vault reads them: those of the file anew once it has changed. */
export function keysOf(place: KeyPlace): Keys {
  const now = (): string => {
    const file = place.dataKeys ? null : statSync(keyFile(place.dataDir), { throwIfNoEntry: false });
    return file ? `${file.mtimeMs} ${file.ino}` : '';
  };
  let seen = '';
  let lookedAt = 0;
  return {
    read() {
      [seen, lookedAt] = [now(), Date.now()];
      return keysAt(place);
    },
    changed() {
      if (Date.now() - lookedAt < LOOK_EVERY_MS) return false;
      lookedAt = Date.now();
      return now() !== seen;
    },
  };
}
