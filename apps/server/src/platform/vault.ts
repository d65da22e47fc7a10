import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** Personal data as a column holds it: `v1:sm4:KEY:IV:TEXT:MARK`, each part after the key in base64url. */
export type Sealed = string & { readonly sealed: unique symbol };

/** What numbers are looked up as: each purpose has an index of its own. */
export type IndexPurpose = 'phone' | 'id-number' | 'resume-code';

/** A key of 32 random bytes, by a short name of its own. */
export interface VaultKey {
  id: string;
  secret: Buffer;
}

const HEAD = 'v1:sm4';
const IV_BYTES = 16;
/** What every sealed value of a database begins with. */
export const SEALED_LIKE = `${HEAD}:%`;
/** What every value that this key sealed begins with. */
export const sealedByLike = (key: string): string => `${HEAD}:${key}:%`;
/** True for what a vault has sealed. */
export const isSealed = (text: string): text is Sealed => text.startsWith(`${HEAD}:`);
/** How many letters a sealed text of so many UTF-8 bytes takes at the most. */
export const sealedLength = (bytes: number): number => HEAD.length + 12 + 24 + Math.ceil(((bytes + 16) * 4) / 3) + 44 + 8;

const part = (bytes: Buffer): string => bytes.toString('base64url');
const bytesOf = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Keys for two purposes out of one secret, so that neither tells of the other. */
function keysOf(secret: Buffer): { cipher: Buffer; mark: Buffer; index: Buffer } {
  const derive = (purpose: string, length: number): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, length));
  return { cipher: derive('vc seal', 16), mark: derive('vc mark', 32), index: derive('vc index', 32) };
}

/** Where the keys come from: read at the start, and again when one is asked for that was added since. */
export interface Keys {
  /** Oldest first, at least one. */
  read(): readonly VaultKey[];
  /** True when they may have changed since they were last read. */
  changed(): boolean;
}

const given = (keys: readonly VaultKey[]): Keys => ({ read: () => keys, changed: () => false });

/**
 * Seals personal data that a column holds (telephone and identity numbers, names of applicants): SM4-CBC under HMAC-SM3
 * (GM/T 0002, 0004; encrypt, then authenticate), each value naming its key. The newest key seals; every key opens what
 * it sealed. Look-ups go by a blind index, whose secret the database keeps, sealed by each key in turn (`unlock.ts`), so
 * that it outlives a change of keys.
 */
export class Vault {
  readonly #source: Keys;
  #keys = new Map<string, ReturnType<typeof keysOf>>();
  #newest = '';
  #index: Buffer;

  constructor(keys: Keys | readonly VaultKey[]) {
    this.#source = 'read' in keys ? keys : given(keys);
    this.reload();
    this.#index = ([...this.#keys.values()][0] as ReturnType<typeof keysOf>).index;
  }

  /** The names of the keys at hand, oldest first; the last one seals. */
  get keys(): readonly string[] {
    return [...this.#keys.keys()];
  }

  /** A text as it may be stored. The same text is sealed differently each time. */
  seal(text: string): Sealed {
    if (this.#source.changed()) this.reload();
    return this.sealBy(this.#newest, text);
  }

  /** As `seal`, by the key of this name. */
  sealBy(key: string, text: string): Sealed {
    const { cipher, mark } = this.#keyOf(key);
    const iv = randomBytes(IV_BYTES);
    const coder = createCipheriv('sm4-cbc', cipher, iv);
    const body = Buffer.concat([coder.update(text, 'utf8'), coder.final()]);
    const head = `${HEAD}:${key}:${part(iv)}:${part(body)}`;
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
  index(purpose: IndexPurpose, text: string): string {
    return createHmac('sm3', this.#index).update(`${purpose}:${text.trim().toUpperCase()}`).digest('hex');
  }

  /** True for what an older key sealed: to be sealed anew when keys are changed. */
  isOld(sealed: Sealed): boolean {
    return sealed.split(':')[2] !== this.#newest;
  }

  /** The secret of the blind index, and the one to go by from now on. */
  get indexSecret(): string {
    return part(this.#index);
  }

  set indexSecret(secret: string) {
    this.#index = bytesOf(secret);
  }

  /** Reads the keys anew. */
  reload(): void {
    const keys = this.#source.read();
    const last = keys.at(-1);
    if (!last) throw new Error('a vault needs a key');
    this.#keys = new Map(keys.map(({ id, secret }) => [id, keysOf(secret)]));
    this.#newest = last.id;
  }

  #keyOf(id: string): ReturnType<typeof keysOf> {
    if (!this.#keys.has(id)) this.reload();
    const key = this.#keys.get(id);
    if (!key) throw new Error(`密钥 ${id} 不在这台服务器上，请检查 DATA_KEYS 设置`);
    return key;
  }
}
