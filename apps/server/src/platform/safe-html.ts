import sanitizeHtml from 'sanitize-html';

/** The address of a picture that was uploaded here. */
const UPLOADED = /^\/api\/files\/[\w-]{32}$/;

/**
 * The one subset of HTML that is stored and shown: what an article needs and what a mini-program can draw. Scripts,
 * styles, frames, event handlers and addresses other than http(s), tel and mailto do not survive. Pictures stay only
 * where they are asked for, and only those that were uploaded here.
 */
export function safeHtml(html: string, { pictures = false } = {}): string {
  const safe = sanitizeHtml(html, {
    allowedTags: [
      'p',
      'h2',
      'h3',
      'h4',
      'ul',
      'ol',
      'li',
      'strong',
      'em',
      'u',
      's',
      'br',
      'hr',
      'blockquote',
      'a',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
      'caption',
      ...(pictures ? ['img'] : []),
    ],
    allowedAttributes: { a: ['href'], img: ['src', 'alt'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'tel', 'mailto'],
    allowProtocolRelative: false,
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !UPLOADED.test(attribs.src ?? ''),
    transformTags: { b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4', div: 'p' },
  }).trim();
  return pictures ? lifted(safe) : safe;
}

/** The same article with its pictures between its paragraphs, lists and tables, each behind what it stood in. */
function lifted(html: string): string {
  let depth = 0;
  const held: string[] = [];
  return html.replace(/<(\/?)(\w+)[^>]*>/g, (tag, close: string, name: string) => {
    if (name === 'img') {
      if (depth === 0) return tag;
      held.push(tag);
      return '';
    }
    if (name === 'br' || name === 'hr') return tag;
    depth += close ? -1 : 1;
    return depth === 0 ? [tag, ...held.splice(0)].join('') : tag;
  });
}

/** The pictures of an article that has been made safe, in order. */
export const picturesIn = (html: string): { key: string; alt: string }[] =>
  [...html.matchAll(/<img\b[^>]*>/g)].map(([tag]) => ({
    key: /src="\/api\/files\/([\w-]{32})"/.exec(tag)?.[1] ?? '',
    alt: unescaped(/alt="([^"]*)"/.exec(tag)?.[1] ?? '').trim(),
  }));

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The words of an article without its marks, for search and for checks. */
export function plainText(html: string): string {
  const spaced = html.replace(/<(?:br|\/p|\/h\d|\/li|\/td|\/th|\/tr|\/blockquote)[^>]*>/g, match => `${match} `);
  return unescaped(sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} }))
    .replace(/\s+/g, ' ')
    .trim();
}
