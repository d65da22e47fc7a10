import { useQueryClient } from '@tanstack/react-query';
import { type CaseFile, caseFileRoutes, type FoiCase, fileTypes, foiFileRoutes, foiUploadUses, sizeInWords } from '@vc/contract';
import { caseFileUses } from '@vc/domain';
import { App, Button, Select } from 'antd';
import { useRef, useState } from 'react';
import { caseKeys } from '../desk/desk-query.ts';
import { fileAddress } from '../lib/file-address.ts';
import { explain } from '../lib/problem-text.ts';
import { upload } from '../lib/upload.ts';
import { useMayCall } from '../session/staff-context.ts';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import styles from './foi.module.css';
import { RedactDrawer } from './redact-drawer.tsx';

interface Panel {
  work: FoiCase;
  onReload: () => void;
}

const drawable = ({ type }: CaseFile): boolean => type === 'pdf' || fileTypes[type].picture;

/** What the applicant sent, what may be given, and originals of which only a part may be. */
export function FilesPanel({ work, onReload }: Panel) {
  const mayAdd = useMayCall(foiFileRoutes.upload) && !work.answeredOn;
  const [redacting, setRedacting] = useState<CaseFile | null>(null);
  const queries = useQueryClient();
  // Who adds a file to what nobody has takes it.
  const added = () => {
    onReload();
    queries.invalidateQueries({ queryKey: caseKeys.all });
  };
  if (work.files.length === 0 && !mayAdd) return null;
  return (
    <Sheet title="要公开的文件" extra={mayAdd && <Uploader id={work.id} onDone={added} />}>
      {work.files.length === 0 && <p>可以直接提供的、要遮盖一部分再提供的，都先传到这里。原件不会给申请人。</p>}
      <ul className={styles.list}>
        {work.files.map(file => (
          <li key={file.key}>
            <b>
              {file.removed ? (
                file.name
              ) : (
                <a href={fileAddress(caseFileRoutes.staff, { key: file.key })} target="_blank" rel="noreferrer">
                  {file.name}
                </a>
              )}
            </b>
            <div className={styles.row}>
              <Stamp tone={file.use === 'original' ? 'red' : file.use === 'released' ? 'pine' : 'grey'}>{caseFileUses[file.use]}</Stamp>
              <small>{sizeInWords(file.size)}</small>
              {file.shown && <Stamp tone="outline">申请人可以看到</Stamp>}
              {mayAdd && file.use === 'original' && drawable(file) && (
                <Button size="small" onClick={() => setRedacting(file)}>
                  选页、遮盖后生成新文件
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {redacting && <RedactDrawer id={work.id} file={redacting} onDone={added} onClose={() => setRedacting(null)} />}
    </Sheet>
  );
}

function Uploader({ id, onDone }: { id: string; onDone: () => void }) {
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const [use, setUse] = useState<keyof typeof foiUploadUses>('original');
  const [percent, setPercent] = useState<number | null>(null);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setPercent(0);
    try {
      await upload(foiFileRoutes.upload, { id, use }, file, setPercent);
      message.success('已上传');
      onDone();
    } catch (error) {
      message.error(explain(error).message);
    } finally {
      setPercent(null);
      if (input.current) input.current.value = '';
    }
  };
  return (
    <div className={styles.row}>
      <Select
        aria-label="这个文件的用途"
        value={use}
        onChange={setUse}
        options={Object.entries(foiUploadUses).map(([value, label]) => ({ value: value as typeof use, label }))}
        style={{ width: 190 }}
      />
      <input ref={input} type="file" hidden onChange={event => send(event.target.files?.[0])} aria-label="选择文件" />
      <Button loading={percent !== null} onClick={() => input.current?.click()}>
        {percent === null ? '上传' : `${percent}%`}
      </Button>
    </div>
  );
}
