import { TableKit } from '@tiptap/extension-table';
import type { Editor } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { Article, Picture } from './picture-node.ts';

/** What an article may hold: the same subset of HTML that the server keeps. */
export const extensions = [
  Article,
  Picture,
  StarterKit.configure({
    document: false,
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null, class: null },
    },
  }),
  TableKit.configure({ table: { resizable: false, allowTableNodeSelection: true } }),
];

const NEAREST_HEADING: Readonly<Record<string, string>> = { H1: 'h2', H5: 'h4', H6: 'h4' };

/** HTML as this editor can take it: a table's caption becomes a line in bold above it, a heading the nearest that there is. */
export function fitting(html: string): string {
  if (!/<(?:caption|h[156])\b/i.test(html)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const caption of body.querySelectorAll('caption')) {
    const line = document.createElement('p');
    line.append(Object.assign(document.createElement('strong'), { textContent: caption.textContent }));
    caption.closest('table')?.before(line);
    caption.remove();
  }
  for (const heading of body.querySelectorAll('h1, h5, h6')) {
    const nearest = document.createElement(NEAREST_HEADING[heading.tagName] ?? 'h2');
    nearest.append(...heading.childNodes);
    heading.replaceWith(nearest);
  }
  return body.innerHTML;
}

/** The article as HTML; an empty one is an empty text, and the blank line kept at the end for the cursor is left out. */
export const htmlOf = (editor: Editor): string => (editor.isEmpty ? '' : editor.getHTML().replace(/(?:<p><\/p>)+$/, ''));
