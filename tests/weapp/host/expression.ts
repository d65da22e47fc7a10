/** The names that an expression can see. */
export type Scope = Readonly<Record<string, unknown>>;

type Compiled = (scope: object) => unknown;
const compiled = new Map<string, Compiled>();

/** The value of an expression as WXML reads it: a name that is not there is undefined, never an error. */
export function evaluate(expression: string, scope: Scope): unknown {
  let run = compiled.get(expression);
  if (!run) {
    run = new Function('scope', `with (scope) { return (${expression}); }`) as Compiled;
    compiled.set(expression, run);
  }
  return run(seeing(scope));
}

const seen = new WeakMap<Scope, object>();

/** A scope in which every name is there. */
function seeing(scope: Scope): object {
  let open = seen.get(scope);
  if (!open) {
    open = new Proxy(scope, {
      has: (_, name) => typeof name === 'string',
      get: (names, name) => (typeof name === 'symbol' ? undefined : names[name]),
    });
    seen.set(scope, open);
  }
  return open;
}

/** The value of an attribute or a text: one `{{…}}` keeps its type, several make a string. */
export function interpolate(source: string | true, scope: Scope): unknown {
  if (source === true || !source.includes('{{')) return source;
  const whole = /^\{\{([\s\S]*)\}\}$/.exec(source)?.[1];
  if (whole !== undefined && !whole.includes('}}')) return evaluate(whole, scope);
  return source.replace(/\{\{([\s\S]*?)\}\}/g, (_, expression: string) => String(evaluate(expression, scope) ?? ''));
}
