import { type Editor, useEditorState } from '@tiptap/react';
import { Tooltip } from 'antd';
import { useState } from 'react';
import styles from './body-editor.module.css';
import { LinkStrip } from './link-strip.tsx';
import { PictureStrip, type PictureUpload } from './picture-strip.tsx';
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
export function Toolbar({ editor, uploadPicture }: { editor: Editor; uploadPicture: PictureUpload | null }) {
  const state = useEditorState({ editor, selector: snapshot => stateOf(snapshot.editor) });
  const [asking, setAsking] = useState<'link' | 'picture' | null>(null);
  const close = () => setAsking(null);
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
          <ToolButton tool={{ label: '链接', tip: '给选中的文字加链接' }} pressed={state.inLink} onClick={() => setAsking('link')} />
          <ToolButton
            tool={{ label: '图片', tip: '在这里插入图片；选中图片后可以改说明' }}
            pressed={state.inPicture}
            onClick={() => setAsking('picture')}
          />
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
      {asking === 'link' && <LinkStrip editor={editor} onClose={close} />}
      {asking === 'picture' && <PictureStrip editor={editor} upload={uploadPicture} onClose={close} />}
    </div>
  );
}
