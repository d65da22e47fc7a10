import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type Lookup, placeLabels, type TextPlace } from '@vc/domain';
import { useEffect, useMemo, useRef, useState } from 'react';
import { fieldId } from '../../ui/field.tsx';
import { wordsOf } from '../token.ts';
import { ChipStrip } from './chip-strip.tsx';
import { contentOf, paragraphsOf, tokenNode } from './editor-text.ts';
import { extensionsWith } from './extensions.ts';
import { FigurePicker } from './figure-picker.tsx';
import { ChipLookup } from './token-node.tsx';
import styles from './writing.module.css';

interface PlaceEditorProps {
  place: TextPlace;
  lookup: Lookup;
  value: readonly string[];
  problem: string | undefined;
  onChange: (paragraphs: string[]) => void;
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

/** Writes the sentences of one place. Bound numbers are chips: chosen from a list, moved and deleted as a whole. */
export function PlaceEditor({ place, lookup, value, problem, onChange }: PlaceEditorProps) {
  const [picking, setPicking] = useState(false);
  const latest = useRef({ lookup, onChange });
  latest.current = { lookup, onChange };
  /** The last paragraphs that came from outside, and those that went there. */
  const given = useRef(value);
  const emitted = useRef(value);
  const extensions = useMemo(
    () => extensionsWith({ words: token => wordsOf(token, latest.current.lookup), onAsk: () => setPicking(true) }),
    [],
  );
  const editor = useEditor({
    extensions,
    content: contentOf(value),
    editorProps: { attributes: attributesOf(place) },
    onUpdate: updated => {
      const paragraphs = paragraphsOf(updated.editor.getJSON());
      if (same(paragraphs, emitted.current)) return;
      emitted.current = paragraphs;
      latest.current.onChange(paragraphs);
    },
  });
  useEffect(() => {
    if (!editor || same(value, given.current) || same(value, emitted.current)) return;
    given.current = value;
    emitted.current = value;
    editor.commands.setContent(contentOf(value), { emitUpdate: false });
  }, [editor, value]);
  if (!editor) return null;
  return (
    <ChipLookup value={lookup}>
      <div className={styles.place} data-problem={problem ? '' : undefined}>
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        <EditorContent editor={editor} />
        <ChipStrip editor={editor} lookup={lookup} onPick={() => setPicking(true)} />
      </div>
      {picking && <FigurePicker lookup={lookup} onPick={token => insert(editor, token)} onClose={() => closed(editor, setPicking)} />}
    </ChipLookup>
  );
}

const attributesOf = (place: TextPlace): Record<string, string> => ({
  id: fieldId(`text.${place}`),
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': placeLabels[place],
  class: styles.words ?? '',
});

/** A chip in the place of what is selected. */
const insert = (editor: Editor, token: string): boolean => editor.chain().focus().insertContent(tokenNode(token)).run();

function closed(editor: Editor, setPicking: (picking: boolean) => void): void {
  setPicking(false);
  editor.commands.focus();
}
