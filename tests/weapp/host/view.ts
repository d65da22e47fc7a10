import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { evaluate, interpolate, type Scope } from './expression.ts';
import { type Element, isText, type Node, parseWxml } from './wxml.ts';

/** What the view would show: an element with its evaluated attributes, or text. */
export interface Shown {
  tag: string;
  props: Readonly<Record<string, unknown>>;
  kids: (Shown | string)[];
}

interface View {
  templates: Map<string, { element: Element; view: View }>;
  body: Node[];
  wxs: Record<string, unknown>;
}

/** Custom components by the tag that stands for them. */
type Components = Readonly<Record<string, string>>;

const readJson = (file: string): { usingComponents?: Record<string, string> } => JSON.parse(readFileSync(file, 'utf8'));

function loadWxs(file: string): unknown {
  const module = { exports: {} };
  const run = new Function('module', 'exports', 'getRegExp', readFileSync(file, 'utf8'));
  run(module, module.exports, (source: string, flags?: string) => new RegExp(source, flags));
  return module.exports;
}

/** Draws pages from their WXML and their data, the way the view layer does. */
export class Views {
  private readonly dist: string;
  private readonly loaded = new Map<string, View>();

  constructor(dist: string) {
    this.dist = dist;
  }

  /** The page's tree for its present data. */
  draw(route: string, data: Scope): (Shown | string)[] {
    const view = this.load(`${route}.wxml`);
    const out: (Shown | string)[] = [];
    this.render(view.body, { ...view.wxs, ...data }, view, out, this.componentsOf(route));
    return out;
  }

  private load(file: string): View {
    const known = this.loaded.get(file);
    if (known) return known;
    const view: View = { templates: new Map(), body: [], wxs: {} };
    this.loaded.set(file, view);
    const beside = (path: string) => posix.normalize(posix.join(posix.dirname(file), path));
    for (const node of parseWxml(readFileSync(join(this.dist, file), 'utf8')).kids) {
      if (isText(node)) view.body.push(node);
      else if (node.tag === 'template' && node.attrs.name) view.templates.set(String(node.attrs.name), { element: node, view });
      else if (node.tag === 'import') {
        for (const [name, template] of this.load(beside(String(node.attrs.src))).templates) {
          if (!view.templates.has(name)) view.templates.set(name, template);
        }
      } else if (node.tag === 'wxs') {
        view.wxs[String(node.attrs.module)] = loadWxs(join(this.dist, beside(String(node.attrs.src))));
      } else view.body.push(node);
    }
    return view;
  }

  private componentsOf(file: string): Components {
    const own = join(this.dist, `${file}.json`);
    const named = {
      ...readJson(join(this.dist, 'app.json')).usingComponents,
      ...(existsSync(own) ? readJson(own).usingComponents : {}),
    };
    const beside = (path: string) => posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path));
    return Object.fromEntries(Object.entries(named).map(([tag, path]) => [tag, beside(path)]));
  }

  private render(nodes: readonly Node[], scope: Scope, view: View, out: (Shown | string)[], components: Components): void {
    let taken = false;
    for (const node of nodes) {
      if (isText(node)) {
        out.push(String(interpolate(node.text, scope) ?? ''));
        continue;
      }
      if (node.attrs['wx:for'] !== undefined) {
        this.repeat(node, scope, view, out, components);
        continue;
      }
      const branch = this.branch(node, scope, taken);
      taken = branch.taken;
      if (branch.drawn) this.element(node, scope, view, out, components);
    }
  }

  /** Whether a node is drawn, and whether the chain of `wx:if`, `wx:elif`, `wx:else` that it belongs to has found its branch. */
  private branch({ attrs }: Element, scope: Scope, taken: boolean): { drawn: boolean; taken: boolean } {
    if (attrs['wx:if'] !== undefined) {
      const drawn = Boolean(interpolate(attrs['wx:if'], scope));
      return { drawn, taken: drawn };
    }
    if (attrs['wx:elif'] !== undefined) {
      const drawn = !taken && Boolean(interpolate(attrs['wx:elif'], scope));
      return { drawn, taken: taken || drawn };
    }
    if (attrs['wx:else'] !== undefined) return { drawn: !taken, taken: true };
    return { drawn: true, taken };
  }

  private repeat(node: Element, scope: Scope, view: View, out: (Shown | string)[], components: Components): void {
    const { 'wx:for': list, ...attrs } = node.attrs;
    const item = String(attrs['wx:for-item'] ?? 'item');
    const index = String(attrs['wx:for-index'] ?? 'index');
    const values = (interpolate(list ?? '', scope) ?? []) as unknown[];
    for (const [at, value] of values.entries()) {
      this.render([{ ...node, attrs }], { ...scope, [item]: value, [index]: at }, view, out, components);
    }
  }

  private element(node: Element, scope: Scope, view: View, out: (Shown | string)[], components: Components): void {
    if (node.tag === 'block') {
      this.render(node.kids, scope, view, out, components);
      return;
    }
    if (node.tag === 'template') {
      this.template(node, scope, view, out, components);
      return;
    }
    const props = Object.fromEntries(
      Object.entries(node.attrs)
        .filter(([name]) => !name.startsWith('wx:'))
        .map(([name, value]) => [name, interpolate(value, scope)]),
    );
    const shown: Shown = { tag: node.tag, props, kids: [] };
    out.push(shown);
    const component = components[node.tag];
    if (!component) {
      this.render(node.kids, scope, view, shown.kids, components);
      return;
    }
    const inner = this.load(`${component}.wxml`);
    this.render(inner.body, { ...inner.wxs, ...props }, inner, shown.kids, this.componentsOf(component));
  }

  private template(node: Element, scope: Scope, view: View, out: (Shown | string)[], components: Components): void {
    const name = String(interpolate(node.attrs.is ?? '', scope));
    const template = view.templates.get(name);
    if (!template) throw new Error(`template "${name}" not found`);
    const data = String(node.attrs.data ?? '{{}}')
      .replace(/^\s*\{\{/, '')
      .replace(/\}\}\s*$/, '');
    const given = evaluate(`{${data}}`, scope) as Scope;
    this.render(template.element.kids, { ...template.view.wxs, ...given }, template.view, out, components);
  }
}

/** All words of a tree, as a person reads them; rich text counts as the words in it. */
export function wordsOf(nodes: readonly (Shown | string)[]): string {
  return nodes
    .map(node => {
      if (typeof node === 'string') return node;
      if (node.tag === 'rich-text') return String(node.props.nodes ?? '').replace(/<[^>]*>/g, ' ');
      return wordsOf(node.kids);
    })
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The way down to the first, innermost element that fits, or null. */
export function find(nodes: readonly (Shown | string)[], fits: (element: Shown, words: string) => boolean): Shown[] | null {
  for (const node of nodes) {
    if (typeof node === 'string') continue;
    const deeper = find(node.kids, fits);
    if (deeper) return [node, ...deeper];
    if (fits(node, wordsOf(node.kids))) return [node];
  }
  return null;
}
