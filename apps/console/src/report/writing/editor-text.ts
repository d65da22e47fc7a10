import type { JSONContent } from '@tiptap/react';
import { stretchesOf } from '../token.ts';

/** The name of a token's node in the editor. */
export const TOKEN_NODE = 'token';

export const tokenNode = (token: string): JSONContent => ({ type: TOKEN_NODE, attrs: { token } });

const paragraphNode = (line: string): JSONContent => ({
  type: 'paragraph',
  content: stretchesOf(line).map(({ text, token }) => (token === null ? { type: 'text', text } : tokenNode(token))),
});

/** Paragraphs as the editor holds them. A line break inside one begins another, as in print. */
export function contentOf(paragraphs: readonly string[]): JSONContent {
  const lines = paragraphs.flatMap(paragraph => paragraph.split(/\r?\n/)).filter(line => line.trim() !== '');
  return { type: 'doc', content: (lines.length > 0 ? lines : ['']).map(paragraphNode) };
}

const inlineText = ({ type, text, attrs }: JSONContent): string => (type === TOKEN_NODE ? `{${String(attrs?.token)}}` : (text ?? ''));

/** What the editor holds as paragraphs; blank ones are left out. */
export const paragraphsOf = (content: JSONContent): string[] =>
  (content.content ?? []).map(block => (block.content ?? []).map(inlineText).join('')).filter(line => line.trim() !== '');
