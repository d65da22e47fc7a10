import { type Editor, useEditorState } from '@tiptap/react';
import { Tooltip } from 'antd';
import { useState } from 'react';
import styles from './body-editor.module.css';
import { LinkStrip } from './link-strip.tsx';
import { stateOf, type Tool, tableTools, toolGroups } from './tools.ts';
import { WordButton } from './word-button.tsx';

interface ButtonProps {
  tool: Pick<Tool, 'label' | 'tip'>;
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  onClick: () => void;
}

function ToolButton({ tool, pressed, disabled, onClick }: ButtonProps) {
  return (
    <Tooltip title={tool.tip} mouseEnterDelay={0.4}>
      <button type="button" aria-pressed={pressed ?? false} disabled={disabled ?? false} onClick={onClick}>
        {tool.label}
      </button>
    </Tooltip>
  );
}

/** The buttons above the article, in words. */
export function Toolbar({ editor }: { editor: Editor }) {
  const state = useEditorState({ editor, selector: snapshot => stateOf(snapshot.editor) });
  const [linking, setLinking] = useState(false);
  return (
    <div className={styles.tools}>
      <fieldset className={styles.toolbar}>
        <legend className="visually-hidden">正文格式</legend>
        {toolGroups.map(group => (
          <span key={group[0]?.key} className={styles.group}>
            {group.map(tool => (
              <ToolButton
                key={tool.key}
                tool={tool}
                pressed={state.on[tool.key]}
                disabled={state.off[tool.key]}
                onClick={() => tool.run(editor)}
              />
            ))}
          </span>
        ))}
        <span className={styles.group}>
          <ToolButton tool={{ label: '链接', tip: '给选中的文字加链接' }} pressed={state.inLink} onClick={() => setLinking(true)} />
        </span>
        <span className={styles.group}>
          <WordButton editor={editor} />
        </span>
      </fieldset>
      {state.inTable && (
        <fieldset className={styles.toolbar}>
          <legend className="visually-hidden">表格</legend>
          <span className={styles.group}>
            {tableTools.map(tool => (
              <ToolButton key={tool.key} tool={tool} onClick={() => tool.run(editor)} />
            ))}
          </span>
        </fieldset>
      )}
      {linking && <LinkStrip editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}
