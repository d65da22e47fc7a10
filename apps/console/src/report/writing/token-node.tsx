import { mergeAttributes, Node, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import type { Lookup } from '@vc/domain';
import { createContext, useContext } from 'react';
import { figuresOf, isKnown, meaningOf, wordsOf } from '../token.ts';
import { TOKEN_NODE } from './editor-text.ts';
import styles from './writing.module.css';

/** What the chips of an editor are looked up in. */
export const ChipLookup = createContext<Lookup | null>(null);

interface TokenOptions {
  /** What stands in print in the place of a token: what is copied into other programs. */
  words: (token: string) => string;
}

const SAFE = /^[^{}]+$/;

/** A number of the report bound to its figure: one thing that cannot be broken, only moved or deleted. */
export const TokenNode = Node.create<TokenOptions>({
  name: TOKEN_NODE,
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ words: token => token }),
  addAttributes: () => ({ token: { default: '', parseHTML: element => element.getAttribute('data-token'), rendered: false } }),
  parseHTML: () => [{ tag: 'span[data-token]', getAttrs: element => (SAFE.test(element.getAttribute('data-token') ?? '') ? null : false) }],
  renderHTML({ node, HTMLAttributes }) {
    const token = String(node.attrs.token);
    return ['span', mergeAttributes(HTMLAttributes, { 'data-token': token }), this.options.words(token)];
  },
  renderText({ node }) {
    return this.options.words(String(node.attrs.token));
  },
  addNodeView: () => ReactNodeViewRenderer(Chip, { as: 'span' }),
});

/** A token as it is seen among the words: its present value, set apart from what was typed. */
function Chip({ node, selected }: NodeViewProps) {
  const lookup = useContext(ChipLookup);
  const token = String(node.attrs.token);
  if (!lookup) return <NodeViewWrapper as="span">{token}</NodeViewWrapper>;
  const kind = isKnown(token, lookup) ? (figuresOf(token).length > 0 ? 'figure' : 'plain') : 'unknown';
  return (
    <NodeViewWrapper
      as="span"
      className={styles.chip}
      data-kind={kind}
      data-selected={selected ? '' : undefined}
      title={meaningOf(token, lookup.year)}
    >
      {wordsOf(token, lookup)}
    </NodeViewWrapper>
  );
}
