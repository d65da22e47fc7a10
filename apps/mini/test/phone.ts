/** A phone with storage and a network, in place of the framework's functions. */
export interface Sent {
  method: string;
  url: string;
  data?: unknown;
  header: Record<string, string>;
}
type Answer = { statusCode: number; data: unknown };

interface Phone {
  storage: Map<string, unknown>;
  full: boolean;
  sent: Sent[];
  /** What the network answers; a throw is no answer. */
  network(sent: Sent): Answer;
  reset(): void;
}

/** One phone for all, however often a test loads the program anew. */
const here = globalThis as { phone?: Phone };
here.phone ??= {
  storage: new Map(),
  full: false,
  sent: [],
  network: () => {
    throw new Error('no network');
  },
  reset() {
    this.storage.clear();
    this.full = false;
    this.sent = [];
  },
};
export const phone = here.phone;

export default {
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => {
    if (phone.full) throw new Error('storage is full');
    phone.storage.set(key, structuredClone(value));
  },
  removeStorageSync: (key: string) => phone.storage.delete(key),
  getAppBaseInfo: () => ({}),
  request: async (sent: Sent) => {
    phone.sent.push(sent);
    return phone.network(sent);
  },
};
