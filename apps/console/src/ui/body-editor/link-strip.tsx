import type { Editor } from '@tiptap/react';
import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import styles from './body-editor.module.css';

const ADDRESS = /^(?:https?:\/\/|tel:|mailto:)\S+$/i;

/** Asks for the address of a link. Without selected words the address itself becomes the words. */
export function LinkStrip({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const before = String(editor.getAttributes('link').href ?? '');
  const [href, setHref] = useState(before || 'https://');
  const [wrong, setWrong] = useState(false);
  const leave = () => {
    onClose();
    editor.commands.focus();
  };
  const put = () => {
    const address = href.trim();
    if (!ADDRESS.test(address)) {
      setWrong(true);
      return;
    }
    const chain = editor.chain().focus();
    if (editor.state.selection.empty && !before)
      chain.insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }).run();
    else chain.extendMarkRange('link').setLink({ href: address }).run();
    onClose();
  };
  const drop = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
    if (event.key !== 'Enter') return;
    event.preventDefault();
    put();
  };
  return (
    <div className={styles.strip}>
      <Input
        aria-label="链接地址"
        value={href}
        onChange={event => setHref(event.target.value)}
        onKeyDown={onKeyDown}
        {...(wrong ? { status: 'error' as const } : {})}
        autoFocus
      />
      <Button type="primary" onClick={put}>
        确定
      </Button>
      {before && <Button onClick={drop}>去掉链接</Button>}
      <Button onClick={leave}>取消</Button>
      {wrong && <p role="alert">网址以 http:// 或 https:// 开头，电话写成 tel:0573-…</p>}
    </div>
  );
}
