import { fileLimitsInWords } from '@vc/contract';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { acceptedFiles } from '../../lib/use-uploads.ts';
import { fieldId } from '../../ui/field.tsx';
import { Icon } from '../../ui/icons.tsx';
import styles from './attachments.module.css';

/** Where files are dropped or chosen, with what may be uploaded said first. */
export function DropZone({ onFiles }: { onFiles: (files: Iterable<File>) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles(event.dataTransfer.files);
  };
  const stay = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut; the button does the same
    <div className={styles.zone} data-over={over ? '' : undefined} onDragOver={stay} onDragLeave={() => setOver(false)} onDrop={drop}>
      <div className={styles.invite}>
        <Icon name="attach" size={26} />
        <p>把文件拖到这里，一次可以拖几个</p>
        <Button id={fieldId('attachments')} onClick={() => input.current?.click()} icon={<Icon name="plus" size={16} />}>
          选择文件
        </Button>
      </div>
      <ul className={styles.limits}>
        {fileLimitsInWords.map(words => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="选择附件"
        accept={acceptedFiles}
        onChange={event => {
          onFiles(event.target.files ?? []);
          event.target.value = '';
        }}
      />
    </div>
  );
}
