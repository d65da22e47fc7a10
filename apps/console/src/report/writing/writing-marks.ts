import type { Node as Block } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { Extension } from '@tiptap/react';
import { stretchesOf } from '../token.ts';
import { typedSpans } from '../typed.ts';
import { TOKEN_NODE } from './editor-text.ts';

/** The runs of text in a paragraph: where each begins in the paragraph's code and in the document. */
function runsOf(block: Block, at: number) {
  const runs: { code: number; at: number; length: number }[] = [];
  let code = '';
  block.forEach((child, offset) => {
    if (child.isText) runs.push({ code: code.length, at: at + 1 + offset, length: child.text?.length ?? 0 });
    code += child.isText ? (child.text ?? '') : `{${String(child.attrs.token)}}`;
  });
  return { code, runs };
}

function typedMarks(doc: Block): DecorationSet {
  const marks: Decoration[] = [];
  doc.forEach((block, at) => {
    const { code, runs } = runsOf(block, at);
    for (const { from, to } of typedSpans(code)) {
      const run = runs.find(candidate => from >= candidate.code && to <= candidate.code + candidate.length);
      if (run) marks.push(Decoration.inline(run.at + from - run.code, run.at + to - run.code, { class: 'typed-number' }));
    }
  });
  return DecorationSet.create(doc, marks);
}

/** Numbers typed by hand are marked as they are typed: no record vouches for them. */
export const TypedMarks = Extension.create({
  name: 'typedMarks',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      state: {
        init: (_, { doc }) => typedMarks(doc),
        apply: (transaction, marks) => (transaction.docChanged ? typedMarks(transaction.doc) : marks),
      },
      props: {
        decorations(state) {
          return this.getState(state);
        },
      },
    }),
  ],
});

/** Puts chips in the place of the codes `{disclosure}` in a document, last first; false when there are none. */
function bindCodes(transaction: Transaction): boolean {
  const type = transaction.doc.type.schema.nodes[TOKEN_NODE];
  const found: { from: number; to: number; token: string }[] = [];
  transaction.doc.descendants((node, at) => {
    if (!node.isText) return;
    for (const { text, token, at: from } of stretchesOf(node.text ?? ''))
      if (token !== null) found.push({ from: at + from, to: at + from + text.length, token });
  });
  if (!type) return false;
  for (const { from, to, token } of found.reverse()) transaction.replaceWith(from, to, type.create({ token }));
  return found.length > 0;
}

/** The code of a number that is pasted among words becomes its chip. */
export const BoundCodes = Extension.create({
  name: 'boundCodes',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _, { tr }) => (transactions.some(({ docChanged }) => docChanged) && bindCodes(tr) ? tr : null),
    }),
  ],
});
