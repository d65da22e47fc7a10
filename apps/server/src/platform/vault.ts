import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Personal data as a column holds it: `v1:sm4:KEY:IV:TEXT:MARK`, each part after the key in base64url. */
export type Sealed = string & { readonly sealed: unique symbol };

/** A key of 32 random bytes, by a short name of its own. */
export interface VaultKey {
  id: string;
  secret: Buffer;
}

const HEAD = 'v1:sm4';
const KEY_BYTES = 32;
const IV_BYTES = 16;
/** How many letters a sealed text of so many UTF-8 bytes takes at the most. */
export const sealedLength = (bytes: number): number => HEAD.length + 12 + 24 + Math.ceil(((bytes + 16) * 4) / 3) + 44 + 8;

const part = (bytes: Buffer): string => bytes.toString('base64url');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Keys for two purposes out of one secret, so that neither tells of the other. */
function keysOf(secret: Buffer): { cipher: Buffer; mark: Buffer; index: Buffer } {
  const derive = (purpose: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, length));
  return { cipher: derive('vc seal', 16), mark: derive('vc mark', 32), index: derive('vc index', 32) };
}

/**
 * Seals personal data that a column holds (telephone and identity numbers, names of applicants): SM4-CBC under HMAC-SM3
 * (GM/T 0002, 0004; encrypt, then authenticate), each value naming its key. The newest key seals; every key opens what
 * it sealed. Look-ups go by a blind index, which is made with the first key for good, so that it outlives a change of keys.
 */
export class Vault {
  readonly #keys = new Map<string, ReturnType<typeof keysOf>>();
  readonly #newest: string;
  readonly #index: Buffer;

  /** `keys`: oldest first, at least one. */
  constructor(keys: readonly VaultKey[]) {
    const [first, last] = [keys[0], keys.at(-1)];
    if (!first || !last) throw new Error('a vault needs a key');
    for (const { id, secret } of keys) this.#keys.set(id, keysOf(secret));
    this.#newest = last.id;
    this.#index = (this.#keys.get(first.id) as ReturnType<typeof keysOf>).index;
  }

  /** A text as it may be stored. The same text is sealed differently each time. */
  seal(text: string): Sealed {
    const { cipher, mark } = this.#keyOf(this.#newest);
    const iv = randomBytes(IV_BYTES);
    const coder = createCipheriv('sm4-cbc', cipher, iv);
    const body = Buffer.concat([coder.update(text, 'utf8'), coder.final()]);
    const head = `${HEAD}:${this.#newest}:${part(iv)}:${part(body)}`;
    return `${head}:${part(createHmac('sm3', mark).update(head).digest())}` as Sealed;
  }

  /** As `seal`; null stays null. */
  sealIf(text: string | null | undefined): Sealed | null {
    return text ? this.seal(text) : null;
  }

  /** The text. Throws when the key is not at hand or when anything of it was altered. */
  open(sealed: Sealed): string {
    const cut = sealed.lastIndexOf(':');
    const [version, algorithm, key, iv, body] = sealed.slice(0, cut).split(':');
    if (`${version}:${algorithm}` !== HEAD || !key || !iv || !body) throw new Error('not a sealed value');
    const { cipher, mark } = this.#keyOf(key);
    const made = createHmac('sm3', mark).update(sealed.slice(0, cut)).digest();
    const given = bytesOf(sealed.slice(cut + 1));
    if (made.length !== given.length || !timingSafeEqual(made, given)) throw new Error('a sealed value was altered');
    const decoder = createDecipheriv('sm4-cbc', cipher, bytesOf(iv));
    return Buffer.concat([decoder.update(bytesOf(body)), decoder.final()]).toString('utf8');
  }

  /** As `open`; null stays null. */
  openIf(sealed: Sealed | null): string | null {
    return sealed === null ? null : this.open(sealed);
  }

  /**
   * By what a sealed value is found again: the same for the same text and purpose, and worthless without the key.
   * 64 hexadecimal letters. `purpose` keeps telephone and identity numbers apart.
   */
  index(purpose: 'phone' | 'id-number', text: string): string {
    return createHmac('sm3', this.#index).update(`${purpose}:${text.trim().toUpperCase()}`).digest('hex');
  }

  /** True for what an older key sealed: to be sealed anew when keys are changed. */
  isOld(sealed: Sealed): boolean {
    return sealed.split(':')[2] !== this.#newest;
  }

  /** Tells these keys from others without giving them away: a database is opened with the keys that filled it. */
  get fingerprint(): string {
    return createHash('sm3').update(this.#index).digest('hex').slice(0, 32);
  }

  #keyOf(id: string): ReturnType<typeof keysOf> {
    const key = this.#keys.get(id);
    if (!key) throw new Error(`密钥 ${id} 不在这台服务器上，请检查 DATA_KEYS 设置`);
    return key;
  }
}

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

const written = (keys: readonly VaultKey[]): string => keys.map(({ id, secret }) => `${id}:${secret.toString('base64')}`).join(',');

/** A new key. */
export const newKey = (): VaultKey => ({ id: randomBytes(4).toString('hex'), secret: randomBytes(KEY_BYTES) });

const fileOf = (dataDir: string): string => join(dataDir, 'keys');

/** Writes the file of keys, readable by nobody else. */
export const writeKeys = (dataDir: string, keys: readonly VaultKey[]): void =>
  writeFileSync(fileOf(dataDir), `${written(keys)}\n`, { mode: 0o600 });

/** The keys of the setting, or else of the file `keys` in the data folder, which is made when it is not there. */
export function keysFor({ dataKeys, dataDir }: { dataKeys: string | null; dataDir: string }): VaultKey[] {
  if (dataKeys) return readKeys(dataKeys);
  if (existsSync(fileOf(dataDir))) return readKeys(readFileSync(fileOf(dataDir), 'utf8').trim());
  mkdirSync(dataDir, { recursive: true });
  const keys = [newKey()];
  writeKeys(dataDir, keys);
  return keys;
}
