import Taro from '@tarojs/taro';
import { PREVIEW_PAGE } from '@vc/contract';
import { weapp } from './platform';

/** The preview in the console shares this storage with the real page: it reads nothing of what was kept and leaves nothing behind. */
const preview = !weapp && typeof window !== 'undefined' && window.location.pathname === PREVIEW_PAGE;

const named = (name: string): string => `vc-${name}`;

/** What this phone keeps under a name, or null. Storage may be full, forbidden or emptied by the system: that is never an error. */
export function recall<T>(name: string): T | null {
  if (preview) return null;
  try {
    const value: unknown = Taro.getStorageSync(named(name));
    return value === '' || value === undefined || value === null ? null : (value as T);
  } catch {
    return null;
  }
}

/** Keeps a value on this phone; false when the phone would not. */
export function keep(name: string, value: unknown): boolean {
  if (preview) return false;
  try {
    Taro.setStorageSync(named(name), value);
    return true;
  } catch {
    return false;
  }
}

export function forget(name: string): void {
  if (preview) return;
  try {
    Taro.removeStorageSync(named(name));
  } catch {
    // Nothing kept, nothing to forget.
  }
}

/** Forgets everything this phone keeps, but for what stands under these names. */
export function forgetAll(...but: readonly string[]): void {
  if (preview) return;
  const left = but.map(name => [name, recall(name)] as const);
  try {
    Taro.clearStorageSync();
  } catch {
    // Nothing kept, nothing to forget.
  }
  for (const [name, value] of left) if (value !== null) keep(name, value);
}
