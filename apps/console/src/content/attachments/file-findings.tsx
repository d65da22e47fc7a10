import type { ContentFile } from '@vc/contract';
import { Notice } from '../../ui/notice.tsx';
import styles from './attachments.module.css';

/** What the check of the files found, file by file. Shows nothing when nothing was found. */
export function FileFindings({ files }: { files: readonly ContentFile[] }) {
  const found = files.filter(({ findings }) => findings.length > 0);
  if (found.length === 0) return null;
  return (
    <Notice tone="warning" alert title="检查文件时发现以下问题，请处理后再送审">
      {found.map(({ key, name, findings }) => (
        <div key={key} className={styles.found}>
          <b>{name}</b>
          <ul>
            {findings.map(({ rule, where, title, excerpt, fix }) => (
              <li key={`${rule} ${where} ${excerpt}`}>
                {[where, title, excerpt].filter(Boolean).join(' · ')}。{fix}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Notice>
  );
}
