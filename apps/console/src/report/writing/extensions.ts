import { Plugin } from '@tiptap/pm/state';
import { Extension, type Extensions } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { TokenNode } from './token-node.tsx';
import { BoundCodes, TypedMarks } from './writing-marks.ts';

/** Paragraphs and nothing else: what the national format sets, it sets the same for everybody. */
const Paper = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

const BRACES = new Set(['{', '｛']);

/** A brace asks for a number; with Shift, Enter begins a paragraph too. */
const asking = (onAsk: () => void) =>
  Extension.create({
    name: 'asking',
    addKeyboardShortcuts() {
      return { 'Shift-Enter': () => this.editor.commands.splitBlock() };
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleTextInput(_view, _from, _to, text) {
            if (!BRACES.has(text)) return false;
            onAsk();
            return true;
          },
        },
      }),
    ],
  });

interface Asked {
  /** What stands in print in the place of a token. */
  words: (token: string) => string;
  /** A number is to be chosen and put where the cursor is. */
  onAsk: () => void;
}

/** What the sentences of a report are written with. */
export const extensionsWith = ({ words, onAsk }: Asked): Extensions => [
  Paper,
  TokenNode.configure({ words }),
  TypedMarks,
  BoundCodes,
  asking(onAsk),
];
