/**
 * Built-ins younger than the phones that must run this: Android 7 web views, iOS 12. Only what the shared packages use,
 * and only in the forms that they use.
 */
function add(owner: object, name: string, body: (...args: never[]) => unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value: body, configurable: true, writable: true });
}

add(Object, 'fromEntries', (entries: Iterable<[string, unknown]>) => {
  const made: Record<string, unknown> = {};
  for (const [key, value] of Array.from(entries)) made[key] = value;
  return made;
});

add(Array.prototype, 'flat', function flat(this: unknown[]) {
  return ([] as unknown[]).concat(...this);
});

add(Array.prototype, 'flatMap', function flatMap(this: unknown[], each: (item: unknown, at: number) => unknown) {
  return ([] as unknown[]).concat(...this.map(each));
});

add(String.prototype, 'replaceAll', function replaceAll(this: string, what: string, by: string) {
  return this.split(what).join(by);
});

add(String.prototype, 'matchAll', function matchAll(this: string, pattern: RegExp) {
  const each = new RegExp(pattern.source, pattern.flags);
  const found: RegExpExecArray[] = [];
  for (let match = each.exec(this); match; match = each.exec(this)) {
    found.push(match);
    if (match[0] === '') each.lastIndex += 1;
  }
  return found;
});

export {};
