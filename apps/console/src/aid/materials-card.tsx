import { type AidWork, type CaseFile, caseFileRoutes, fileTypes } from '@vc/contract';
import { useState } from 'react';
import { fileAddress } from '../lib/file-address.ts';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import styles from './aid.module.css';

/** Papers by what they show. Identity papers are marked over, and each look at one stays on record. */
export function MaterialsCard({ work: { materials } }: { work: AidWork }) {
  return (
    <Sheet title="材料">
      {materials.map(({ key, label, needed, identity, files }) => (
        <section key={key} className={styles.material} aria-label={label}>
          <header>
            <strong>{label}</strong>
            {files.length === 0 && <Stamp tone={needed ? 'red' : 'grey'}>{needed ? '缺' : '没有'}</Stamp>}
            {identity && files.length > 0 && <small>只有承办人和科室负责人能看，每次查看都有记录</small>}
          </header>
          <ul className={styles.files}>
            {files.map(file => (
              <Paper key={file.key} file={file} identity={identity} />
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

/** A paper: identity papers are opened by a press, never by merely opening the page. */
function Paper({ file, identity }: { file: CaseFile; identity: boolean }) {
  const [shown, setShown] = useState(false);
  const picture = fileTypes[file.type].picture;
  const href = fileAddress(caseFileRoutes.staff, { key: file.key });
  if (file.removed) return <li className={styles.paper}>{`${file.name}（保存期已满，已删除）`}</li>;
  if (!picture)
    return (
      <li className={styles.paper}>
        <a href={href} target="_blank" rel="noreferrer">
          {file.name}
        </a>
      </li>
    );
  if (identity && !shown)
    return (
      <li className={styles.paper}>
        <button type="button" className={styles.open} onClick={() => setShown(true)}>
          {`查看 ${file.name}`}
        </button>
      </li>
    );
  const small = fileAddress(caseFileRoutes.staff, { key: file.key, size: 'thumb' });
  return (
    <li className={styles.paper}>
      <a href={href} target="_blank" rel="noreferrer" title={file.name}>
        <img src={identity ? href : small} alt={file.name} loading="lazy" />
      </a>
    </li>
  );
}
