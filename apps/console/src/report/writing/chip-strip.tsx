import { NodeSelection } from '@tiptap/pm/state';
import { type Editor, useEditorState } from '@tiptap/react';
import type { Lookup } from '@vc/domain';
import { FigureLink } from '../../figures/figure-link.tsx';
import { knownFigure } from '../../figures/known-figure.ts';
import { Icon } from '../../ui/icons.tsx';
import { figuresOf, meaningOf } from '../token.ts';
import { TOKEN_NODE } from './editor-text.ts';
import styles from './writing.module.css';

interface ChipStripProps {
  editor: Editor;
  lookup: Lookup;
  onPick: () => void;
}

const chosenIn = ({ state: { selection } }: Editor): string | null =>
  selection instanceof NodeSelection && selection.node.type.name === TOKEN_NODE ? String(selection.node.attrs.token) : null;

/** Below the sentences: a way to put a number in, and what can be done with the number that is selected. */
export function ChipStrip({ editor, lookup, onPick }: ChipStripProps) {
  const { chosen, canUndo } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ chosen: chosenIn(now), canUndo: now.can().undo() }),
  });
  return (
    <div className={styles.strip}>
      {chosen !== null && <Chosen token={chosen} lookup={lookup} />}
      <button type="button" onClick={onPick}>
        <Icon name="plus" size={16} />
        {chosen === null ? '插入数字' : '换一个数字'}
      </button>
      {chosen !== null && (
        <button type="button" onClick={() => editor.chain().focus().deleteSelection().run()}>
          <Icon name="trash" size={16} />
          删去
        </button>
      )}
      <button type="button" disabled={!canUndo} onClick={() => editor.chain().focus().undo().run()}>
        撤销
      </button>
    </div>
  );
}

/** What the selected number is, with its records. */
function Chosen({ token, lookup: { year } }: { token: string; lookup: Lookup }) {
  const figures = figuresOf(token).filter(id => knownFigure(id, year) !== null);
  return (
    <p>
      <b>{meaningOf(token, year)}</b>
      {figures.map(id => (
        <FigureLink key={id} figure={id} year={year} label={meaningOf(id, year)}>
          看记录
        </FigureLink>
      ))}
    </p>
  );
}
