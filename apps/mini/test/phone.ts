/** A phone with storage and a network, in place of the framework's functions. */
export interface Sent {
  method: string;
  url: string;
  data?: unknown;
  header: Record<string, string>;
}
type Answer = { statusCode: number; data: unknown };

/** What a screen is told: it goes out of sight, comes back, ends. */
type Moment = 'show' | 'hide' | 'unload';

interface Phone {
  storage: Map<string, unknown>;
  full: boolean;
  sent: Sent[];
  /** What the person chooses when asked; a throw is a change of mind. */
  chosen(): { tempFiles: object[] };
  /** What screens want to be told of. */
  told: Record<Moment, () => void>;
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
  chosen: () => ({ tempFiles: [] }),
  told: { show: () => undefined, hide: () => undefined, unload: () => undefined },
  reset() {
    this.storage.clear();
    this.full = false;
    this.sent = [];
  },
};
export const phone = here.phone;

const tells = (moment: Moment) => (act: () => void) => {
  phone.told[moment] = act;
};
export const useDidShow = tells('show');
export const useDidHide = tells('hide');
export const useUnload = tells('unload');

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
  chooseMedia: async () => phone.chosen(),
  chooseMessageFile: async () => phone.chosen(),
  uploadFile: ({ filePath, ...sent }: Sent & { filePath: string }) => {
    phone.sent.push({ ...sent, method: 'POST', data: filePath });
    const answer = Promise.resolve().then(() => {
      const { statusCode, data } = phone.network({ ...sent, method: 'POST', data: filePath });
      return { statusCode, data: JSON.stringify(data) };
    });
    return Object.assign(answer, { progress: (heard: (how: { progress: number }) => void) => heard({ progress: 50 }) });
  },
};
