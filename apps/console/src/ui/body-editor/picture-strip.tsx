import type { Editor } from '@tiptap/react';
import { Button, Input } from 'antd';
import { type ChangeEvent, useState } from 'react';
import { explain } from '../../lib/problem-text.ts';
import styles from './body-editor.module.css';

const ALT_MAX = 100;

/** Uploads a picture and gives its address. */
export type PictureUpload = (file: File) => Promise<string>;

interface PictureStripProps {
  editor: Editor;
  /** Null while there is nothing yet to which a picture could belong. */
  upload: PictureUpload | null;
  onClose: () => void;
}

/** Asks for a picture and for the words that stand for it; of a chosen picture, for other words. */
export function PictureStrip({ editor, upload, onClose }: PictureStripProps) {
  const chosen = editor.isActive('picture') ? editor.getAttributes('picture') : null;
  const [src, setSrc] = useState<string>(chosen?.src ?? '');
  const [alt, setAlt] = useState<string>(chosen?.alt ?? '');
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file || !upload) return;
    setBusy(true);
    setWrong(null);
    try {
      setSrc(await upload(file));
    } catch (error) {
      setWrong(explain(error).message);
    } finally {
      setBusy(false);
    }
  };
  const put = () => {
    if (!src) setWrong('请先选择图片');
    else if (!alt.trim()) setWrong('请写一句图片说明，读屏软件会读给看不见的人听');
    else {
      const attrs = { src, alt: alt.trim() };
      const chain = editor.chain().focus();
      if (chosen) chain.updateAttributes('picture', attrs).run();
      else chain.insertContent({ type: 'picture', attrs }).run();
      onClose();
    }
  };
  const drop = () => {
    editor.chain().focus().deleteSelection().run();
    onClose();
  };
  if (!upload)
    return (
      <div className={styles.strip}>
        <span>先保存草稿，再插入图片。</span>
        <Button onClick={onClose}>知道了</Button>
      </div>
    );
  return (
    <div className={styles.strip}>
      {src && <img className={styles.chosen} src={`${src}?size=thumb`} alt="" />}
      <label className={styles.choose} data-busy={busy ? '' : undefined}>
        {busy ? '正在上传…' : src ? '换一张' : '选择图片'}
        <input type="file" className="visually-hidden" accept=".jpg,.jpeg,.png,.webp" disabled={busy} onChange={choose} />
      </label>
      <Input
        aria-label="图片说明"
        placeholder="图片说明，如：优待证申领流程图"
        value={alt}
        maxLength={ALT_MAX}
        onChange={event => setAlt(event.target.value)}
        onPressEnter={put}
      />
      <Button type="primary" onClick={put} disabled={busy}>
        {chosen ? '改好' : '插入'}
      </Button>
      {chosen && <Button onClick={drop}>删去图片</Button>}
      <Button onClick={onClose}>取消</Button>
      {wrong && <p role="alert">{wrong}</p>}
    </div>
  );
}
