import { printable } from './office/printable.ts';

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text as XML holds it, without the characters that it cannot hold. */
export const xmlText = (text: string): string => printable(text).replace(/[&<>"']/g, mark => MARKS[mark] ?? mark);

/** An element with text in it. */
export const element = (name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  return `<${name}${written.join('')}>${xmlText(text)}</${name}>`;
};
