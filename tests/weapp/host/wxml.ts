/** A piece of a WXML file: an element, or text between elements. */
export interface Element {
  tag: string;
  attrs: Readonly<Record<string, string | true>>;
  kids: Node[];
}
export interface Text {
  text: string;
}
export type Node = Element | Text;

export const isText = (node: Node): node is Text => 'text' in node;

const ATTRIBUTE = /([\w:.-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const PIECE = /<!--[\s\S]*?-->|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[\w:.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|([^<]+)/g;

function attributesOf(source: string): Record<string, string | true> {
  const attrs: Record<string, string | true> = {};
  for (const [, name, double, single] of source.matchAll(ATTRIBUTE)) if (name) attrs[name] = double ?? single ?? true;
  return attrs;
}

/** The tree of a WXML file. Throws, with the place, when it is not well-formed. */
export function parseWxml(source: string): Element {
  const root: Element = { tag: '#root', attrs: {}, kids: [] };
  const open: Element[] = [root];
  let end = 0;
  for (const match of source.matchAll(PIECE)) {
    if (match.index !== end) break;
    end = match.index + match[0].length;
    const [, closed, opened, attributes = '', selfClosed, text] = match;
    const parent = open[open.length - 1] as Element;
    if (closed) {
      if (parent.tag !== closed) throw new Error(`WXML: </${closed}> closes <${parent.tag}>`);
      open.pop();
    } else if (opened) {
      const element: Element = { tag: opened, attrs: attributesOf(attributes), kids: [] };
      parent.kids.push(element);
      if (!selfClosed) open.push(element);
    } else if (text?.trim()) {
      parent.kids.push({ text: text.trim() });
    }
  }
  if (end !== source.length) throw new Error(`WXML syntax near: ${source.slice(end, end + 80)}`);
  const last = open[open.length - 1] as Element;
  if (last !== root) throw new Error(`WXML: unclosed <${last.tag}>`);
  return root;
}
