/**
 * An article cut into what can be drawn in one go. Tables stand apart, because on a phone they must scroll sideways on
 * their own. The marks get our class names: a mini-program knows no other way to style what is inside.
 */
export interface Segment {
  table: boolean;
  /** A table of so many columns that it will not fit on a phone. */
  wide: boolean;
  html: string;
  /** Set for a picture, which stands apart too: it is loaded when it comes near, and pressed to be enlarged. */
  picture: RichPicture | null;
}

export interface RichPicture {
  /** Its address below the server's own. */
  src: string;
  alt: string;
}

const DRAWN = new Set('p h2 h3 h4 ul ol li strong em u s br hr blockquote span table thead tbody tr th td caption'.split(' '));
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^<>]*?)?)\s*\/?>/gi;
const SPAN = /(colspan|rowspan)="(\d{1,2})"/g;

/** One mark as we draw it. Links become plain words: what they lead to is listed under the article, large enough to press. */
function mark(close: string, name: string, rest: string): string {
  const tag = name === 'a' ? 'span' : name;
  if (!DRAWN.has(tag)) return '';
  if (close) return `</${tag}>`;
  const spans = (rest.match(SPAN) ?? []).map(span => ` ${span}`).join('');
  return `<${tag} class="rich__${name}"${spans}>`;
}

const dressed = (html: string): string =>
  html.replace(TAG, (_, close: string, name: string, rest: string) => mark(close, name.toLowerCase(), rest));

const ROOM_FOR = 3;
const columnsOf = (table: string): number => (/<tr[\s>][\s\S]*?<\/tr>/i.exec(table)?.[0].match(/<t[hd][\s>]/gi) ?? []).length;

const UPLOADED = /\ssrc="(\/api\/files\/[\w-]{32})"/;
const IMG = /^<img\s/i;

function pictureOf(tag: string): RichPicture | null {
  const src = UPLOADED.exec(tag)?.[1];
  return src ? { src, alt: plain(/\salt="([^"]*)"/.exec(tag)?.[1] ?? '') } : null;
}

/** The article in order: tables and pictures apart from text. A picture that was not uploaded to us is left out. */
export function segmentsOf(html: string): Segment[] {
  return html
    .replace(/<img\s[^>]*>/gi, tag => (UPLOADED.test(tag) ? tag : ''))
    .split(/(<table[\s>][\s\S]*?<\/table>|<img\s[^>]*>)/i)
    .filter(part => part.trim() !== '')
    .map(part => {
      const table = /^<table[\s>]/i.test(part);
      const picture = IMG.test(part) ? pictureOf(part) : null;
      return { table, wide: table && columnsOf(part) > ROOM_FOR, html: picture ? '' : dressed(part), picture };
    });
}

export interface RichLink {
  words: string;
  href: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name: string) => ENTITIES[name] ?? '')
    .trim();

/** Where the article's links lead, each address once. */
export function linksOf(html: string): RichLink[] {
  const found = new Map<string, RichLink>();
  for (const match of html.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi)) {
    const href = plain(match[1] ?? '');
    if (href && !found.has(href)) found.set(href, { href, words: plain(match[2] ?? '') || href });
  }
  return Array.from(found.values());
}
