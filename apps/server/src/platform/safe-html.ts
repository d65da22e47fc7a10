import sanitizeHtml from 'sanitize-html';

/**
 * The one subset of HTML that is stored and shown: what an article needs and what a mini-program can draw. Scripts,
 * styles, frames, event handlers and addresses other than http(s), tel and mailto do not survive.
 */
export function safeHtml(html: string): string {
  return sanitizeHtml(html, {
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
    ],
    allowedAttributes: { a: ['href'], th: ['colspan', 'rowspan'], td: ['colspan', 'rowspan'] },
    allowedSchemes: ['http', 'https', 'tel', 'mailto'],
    allowProtocolRelative: false,
    transformTags: { b: 'strong', i: 'em', h1: 'h2', h5: 'h4', h6: 'h4', div: 'p' },
  }).trim();
}

/** The words of an article without its marks, for search and for checks. */
export function plainText(html: string): string {
  const spaced = html.replace(/<(?:br|\/p|\/h\d|\/li|\/td|\/th|\/tr|\/blockquote)[^>]*>/g, match => `${match} `);
  return sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of each paragraph, list item and table cell apart: digits of neighbouring cells are no number together. */
export const blocksOf = (html: string): string[] =>
  html
    .split(/<\/(?:p|h\d|li|td|th|blockquote|caption)>/)
    .map(plainText)
    .filter(Boolean);
