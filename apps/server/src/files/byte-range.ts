import type { ByteRange } from './storage.ts';

/**
 * The one stretch that a `Range` header asks for of `size` bytes (RFC 9110 §14); null for the whole, which is also the
 * answer to several stretches or to what is no such header; `none` when there is nothing in the stretch.
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | 'none' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  if (asked[1] === '') {
    const last = Number(asked[2]);
    return last === 0 ? 'none' : { from: Math.max(0, size - last), to: size - 1 };
  }
  const from = Number(asked[1]);
  const to = asked[2] === '' ? size - 1 : Math.min(Number(asked[2]), size - 1);
  if (asked[2] !== '' && Number(asked[2]) < from) return null;
  return from >= size ? 'none' : { from, to };
}
