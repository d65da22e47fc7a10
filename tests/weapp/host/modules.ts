import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import vm from 'node:vm';

type Require = (path: string) => unknown;
type Wrapper = (require: Require, module: { exports: unknown }, exports: unknown) => void;

/**
 * Runs the built files as WeChat does: each a CommonJS module in one context that has nothing but what is put there
 * (no window, document, process, fetch or URL), and in which text cannot be turned into code.
 */
export class Modules {
  private readonly dist: string;
  private readonly context: vm.Context;
  private readonly loaded = new Map<string, { exports: unknown }>();

  constructor(dist: string, globals: Record<string, unknown>) {
    this.dist = dist;
    this.context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    globals.global = vm.runInContext('globalThis', this.context);
  }

  load(path: string): unknown {
    const file = path.endsWith('.js') ? path : `${path}.js`;
    const known = this.loaded.get(file);
    if (known) return known.exports;
    const full = join(this.dist, file);
    if (!existsSync(full)) throw new Error(`module '${file}' is not defined`);
    const module: { exports: unknown } = { exports: {} };
    this.loaded.set(file, module);
    const source = `(function (require, module, exports) {${readFileSync(full, 'utf8')}\n})`;
    const run: Wrapper = vm.runInContext(source, this.context, { filename: file });
    run(inner => this.load(posix.normalize(posix.join(posix.dirname(file), inner))), module, module.exports);
    return module.exports;
  }
}
