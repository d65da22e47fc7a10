import { createElement, Fragment, type ReactNode, useMemo } from 'react';

/** The tags that an article may have; anything else gives way to its own text. */
const TAGS = new Set('p h2 h3 h4 ul ol li strong em u s br hr blockquote a table thead tbody tr th td caption img'.split(' '));
const DROPPED = new Set(['script', 'style', 'template', 'iframe', 'object']);
const EMPTY = new Set(['br', 'hr']);
const TABULAR = new Set(['table', 'thead', 'tbody', 'tr', 'ul', 'ol']);
const ADDRESS = /^(?:https?:|tel:|mailto:)/i;
/** A picture that was uploaded here; no other is drawn. */
const PICTURE = /^\/api\/files\/[\w-]{32}$/;

function attributesOf(element: Element, tag: string): Record<string, unknown> {
  if (tag === 'a') {
    const href = element.getAttribute('href') ?? '';
    return ADDRESS.test(href) ? { href, target: '_blank', rel: 'noreferrer noopener' } : {};
  }
  if (tag !== 'td' && tag !== 'th') return {};
  const span = (name: string) => Number(element.getAttribute(name)) || undefined;
  return { colSpan: span('colspan'), rowSpan: span('rowspan') };
}

function nodesOf(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, i) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.textContent ?? '';
      return text.trim() === '' && TABULAR.has(parent.nodeName.toLowerCase()) ? null : text;
    }
    if (!(node instanceof Element)) return null;
    const tag = node.tagName.toLowerCase();
    if (DROPPED.has(tag) || (tag === 'img' && !PICTURE.test(node.getAttribute('src') ?? ''))) return null;
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes of a document have no other identity
    if (!TAGS.has(tag)) return <Fragment key={i}>{nodesOf(node)}</Fragment>;
    // biome-ignore lint/suspicious/noArrayIndexKey: nodes of a document have no other identity
    if (tag === 'img') return <Picture key={i} src={node.getAttribute('src') ?? ''} alt={node.getAttribute('alt') ?? ''} />;
    const children = EMPTY.has(tag) ? undefined : nodesOf(node);
    const element = createElement(tag, { ...attributesOf(node, tag), key: i }, children);
    return tag === 'table' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: nodes of a document have no other identity
      <div key={i} className="article-table">
        {element}
      </div>
    ) : (
      element
    );
  });
}

/** A picture with the words that stand for it under it, as the phone shows them. */
function Picture({ src, alt }: { src: string; alt: string }) {
  return (
    <figure>
      <img src={src} alt={alt} loading="lazy" />
      {alt && <figcaption aria-hidden="true">{alt}</figcaption>}
    </figure>
  );
}

/** An article drawn from its HTML as elements, never as markup, so that nothing in it can run. */
export function Article({ html, className }: { html: string; className?: string }) {
  const nodes = useMemo(() => nodesOf(new DOMParser().parseFromString(html, 'text/html').body), [html]);
  return <div className={className}>{nodes}</div>;
}
