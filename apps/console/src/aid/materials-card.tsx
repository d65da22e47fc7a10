import { type AidWork, type CaseFile, caseFileRoutes, fileTypes } from '@vc/contract';
import { useState } from 'react';
import { fileAddress } from '../lib/file-address.ts';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import styles from './aid.module.css';

/** Papers by what they show. Each look at one stays on record, identity papers are marked over besides. */
export function MaterialsCard({ work: { materials } }: { work: AidWork }) {
  return (
    <Sheet title="材料">
      {materials.map(({ key, label, needed, identity, opens, files }) => (
        <section key={key} className={styles.material} aria-label={label}>
          <header>
            <strong>{label}</strong>
            {files.length === 0 && <Stamp tone={needed ? 'red' : 'grey'}>{needed ? '缺' : '没有'}</Stamp>}
            {files.length > 0 && <small>{`只有承办人和${identity ? '科室负责人' : '审核人'}能看，每次查看都有记录`}</small>}
          </header>
          <ul className={styles.files}>
            {files.map(file => (
              <Paper key={file.key} file={file} opens={opens} />
            ))}
          </ul>
        </section>
      ))}
    </Sheet>
  );
}

/** A paper: opened by a press, never by merely opening the page. */
function Paper({ file, opens }: { file: CaseFile; opens: boolean }) {
  const [shown, setShown] = useState(false);
  const href = fileAddress(caseFileRoutes.staff, { key: file.key });
  if (file.removed) return <li className={styles.paper}>{`${file.name}（保存期已满，已删除）`}</li>;
  if (!opens) return <li className={styles.paper}>{file.name}</li>;
  if (!fileTypes[file.type].picture)
    return (
      <li className={styles.paper}>
        <a className={styles.open} href={href} target="_blank" rel="noreferrer">
          {`查看 ${file.name}`}
        </a>
      </li>
    );
  if (!shown)
    return (
      <li className={styles.paper}>
        <button type="button" className={styles.open} onClick={() => setShown(true)}>
          {`查看 ${file.name}`}
        </button>
      </li>
    );
  return (
    <li className={styles.paper}>
      <a href={href} target="_blank" rel="noreferrer" title={file.name}>
        <img src={href} alt={file.name} />
      </a>
    </li>
  );
}
