import { importLimits } from '@vc/contract';
import { Button } from 'antd';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';
import styles from './import.module.css';
import { useImportCheck } from './import-query.ts';

const MB = 1024 * 1024;
const ACCEPTED = '.csv,.xlsx,.txt';

/** A table chosen or dropped here is sent to be checked at once. `onChecked` is given the import's id. */
export function FileChoice({ onChecked }: { onChecked: (id: string) => void }) {
  const check = useImportCheck();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<string | null>(null);

  const take = (file: File | undefined) => {
    if (!file) return;
    check.reset();
    setTooLarge(file.size > importLimits.bytes ? `“${file.name}”有 ${(file.size / MB).toFixed(1)} MB` : null);
    if (file.size > importLimits.bytes) return;
    check.mutate(file, { onSuccess: ({ id }) => onChecked(id) });
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    take(event.target.files?.[0]);
    event.target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.choice}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shorter way for the mouse; the button inside does the same */}
      <div
        className={styles.drop}
        data-over={over ? '' : undefined}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>{check.isPending ? `正在检查“${check.variables.name}”…` : '把表格拖到这里，或者'}</p>
        <Button type="primary" icon={<Icon name="plus" size={16} />} loading={check.isPending} onClick={() => input.current?.click()}>
          选择文件
        </Button>
        <input ref={input} type="file" accept={ACCEPTED} onChange={choose} hidden aria-label="台账表格文件" />
        <p className={styles.quiet}>这一步只检查，不写入台账</p>
      </div>
      {tooLarge && (
        <Notice tone="danger" alert title={`${tooLarge}，超过了 ${importLimits.bytes / MB} MB`}>
          请删去多余的工作表和图片，或分成几个文件再试。
        </Notice>
      )}
      <ProblemNote error={check.error} shownFields={field => field === 'file'} />
    </div>
  );
}
