import { type CaseFile, caseFileLimits, caseFileRoutes, caseLimitsInWords, fileTypes, sizeInWords } from '@vc/contract';
import { App, Button } from 'antd';
import { useEffect, useId, useRef } from 'react';
import { fileAddress } from '../lib/file-address.ts';
import { acceptedFiles, useUploads } from '../lib/use-uploads.ts';
import styles from './case-files.module.css';
import type { Control } from './field.tsx';
import { Icon } from './icons.tsx';
import { SendingList } from './sending-list.tsx';

interface CaseFilesProps {
  files: readonly CaseFile[];
  /** False for files of a case that is still to be entered: nobody opens them yet. */
  openable?: boolean;
  /** Takes one off; left out where they are only read. */
  onDrop?: (file: CaseFile) => void;
}

/** Files of a case; a picture shows itself small. */
export function CaseFiles({ files, openable = true, onDrop }: CaseFilesProps) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.files} aria-label="附件">
      {files.map(file => (
        <li key={file.key}>
          {openable && !file.removed ? (
            <a href={fileAddress(caseFileRoutes.staff, { key: file.key })} target="_blank" rel="noreferrer">
              {fileTypes[file.type].picture && (
                <img src={fileAddress(caseFileRoutes.staff, { key: file.key, size: 'thumb' })} alt="" loading="lazy" />
              )}
              <Named file={file} />
            </a>
          ) : (
            <Named file={file} />
          )}
          {onDrop && (
            <Button type="text" aria-label={`去掉 ${file.name}`} onClick={() => onDrop(file)} icon={<Icon name="trash" size={16} />} />
          )}
        </li>
      ))}
    </ul>
  );
}

const Named = ({ file: { name, size, removed } }: { file: CaseFile }) => (
  <span>
    {name}
    <small>{removed ? '已到期删除' : sizeInWords(size)}</small>
  </span>
);

interface CaseFilesControlProps {
  control: Control;
  files: readonly CaseFile[];
  /** Uploads one. */
  send: (file: File, onProgress: (percent: number) => void) => Promise<CaseFile>;
  onChange: (files: readonly CaseFile[]) => void;
  /** Hears whether any is on its way: what is sent meanwhile would go without it. */
  onBusy: (busy: boolean) => void;
  openable?: boolean;
}

/** Files that go with what is written: the limits first, each uploaded as soon as it is chosen, and taken off again at a press. */
export function CaseFilesControl({ control, files, send, onChange, onBusy, openable }: CaseFilesControlProps) {
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const limits = useId();
  const latest = useRef(files);
  latest.current = files;
  const change = (next: readonly CaseFile[]) => {
    latest.current = next;
    onChange(next);
  };
  const uploads = useUploads(async (file, onProgress) => {
    const kept = await send(file, onProgress);
    change([...latest.current, kept]);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever hears it may be a new function each time
  useEffect(() => onBusy(uploads.busy), [uploads.busy]);
  const room = caseFileLimits.files - files.length - uploads.list.length;
  const add = (chosen: readonly File[]) => {
    uploads.add(chosen.slice(0, room));
    if (chosen.length > room) message.warning(`最多 ${caseFileLimits.files} 个，多选的 ${chosen.length - room} 个没有上传`);
  };
  return (
    <div className={styles.control}>
      <p id={limits}>{caseLimitsInWords(caseFileLimits.files)}</p>
      <CaseFiles
        files={files}
        {...(openable === undefined ? {} : { openable })}
        onDrop={({ key }) => change(latest.current.filter(one => one.key !== key))}
      />
      <SendingList list={uploads.list} onAgain={uploads.again} onDrop={uploads.drop} />
      <Button
        id={control.id}
        aria-describedby={[limits, control['aria-describedby']].filter(Boolean).join(' ')}
        disabled={room <= 0}
        icon={<Icon name="attach" size={16} />}
        onClick={() => input.current?.click()}
      >
        {room > 0 ? '添加图片、文件' : `已有 ${caseFileLimits.files} 个，要换请先去掉一个`}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="选择图片、文件"
        accept={acceptedFiles}
        onChange={event => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
