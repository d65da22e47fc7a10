import { type Attachment, fileLimits, fileTypes, fileUrl, sizeInWords } from '@vc/contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import styles from './attachments.module.css';

/** What an attachment is: a small copy of a picture, or the name of its type. */
export function FileMark({ file: { key, type } }: { file: Pick<Attachment, 'key' | 'type'> }) {
  return fileTypes[type].picture ? (
    <img className={styles.thumb} src={fileUrl(key, 'thumb')} alt="" loading="lazy" />
  ) : (
    <span className={styles.mark} data-type={type} aria-hidden="true">
      {fileTypes[type].extension.toUpperCase()}
    </span>
  );
}

interface LineProps {
  attachment: Attachment;
  at: number;
  last: boolean;
  busy: boolean;
  onRename: (name: string) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** An attachment that may be renamed, moved and taken off. */
export function AttachmentLine({ attachment, at, last, busy, onRename, onMove, onRemove }: LineProps) {
  const { key, name, type, size } = attachment;
  const [typed, setTyped] = useState<string | null>(null);
  const put = () => {
    if (typed !== null && typed.trim() !== '' && typed.trim() !== name) onRename(typed.trim());
    setTyped(null);
  };
  return (
    <li className={styles.line}>
      <FileMark file={attachment} />
      <div className={styles.name}>
        <Input
          aria-label={`第 ${at + 1} 个附件的名称`}
          value={typed ?? name}
          maxLength={fileLimits.name}
          disabled={busy}
          onChange={event => setTyped(event.target.value)}
          onBlur={put}
          onPressEnter={put}
        />
        <small>
          {fileTypes[type].label} · {sizeInWords(size)} ·{' '}
          <a href={fileUrl(key)} target="_blank" rel="noreferrer">
            打开看看
          </a>
        </small>
      </div>
      <span className={styles.movers}>
        <Button
          type="text"
          aria-label={`上移${name}`}
          disabled={busy || at === 0}
          onClick={() => onMove(-1)}
          icon={<Icon name="up" size={16} />}
        />
        <Button
          type="text"
          aria-label={`下移${name}`}
          disabled={busy || last}
          onClick={() => onMove(1)}
          icon={<Icon name="down" size={16} />}
        />
        <Button type="text" aria-label={`移除${name}`} disabled={busy} onClick={onRemove} icon={<Icon name="trash" size={16} />} />
      </span>
    </li>
  );
}

/** Attachments as they are read. */
export function AttachmentLinks({ attachments }: { attachments: readonly Attachment[] }) {
  return (
    <ul className={styles.lines}>
      {attachments.map(one => (
        <li key={one.key} className={styles.line}>
          <FileMark file={one} />
          <div className={styles.name}>
            <a href={fileUrl(one.key)} target="_blank" rel="noreferrer">
              {one.name}
            </a>
            <small>
              {fileTypes[one.type].label} · {sizeInWords(one.size)}
            </small>
          </div>
        </li>
      ))}
    </ul>
  );
}
