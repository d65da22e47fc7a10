/**
 * The number of a case as it is kept, out of what somebody typed or was sent: full-width digits, spaces and long dashes
 * come out of keyboards and messages, and the dash of a receipt number (`20260131-123456`) is often left out. Everything
 * else, such as a registration number (`2026-003`), stays as it was.
 */
export function caseNumberOf(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑‒–—―−]/g, '-');
  return plain.replace(/^(\d{8})(\d{6})$/, '$1-$2');
}
