import { type ReportFileFormat, reportFormatNames, reportRoutes } from '@vc/contract';
import { useState } from 'react';
import { saveFile } from '../lib/save-file.ts';
import { ProblemNote } from '../ui/problem-note.tsx';
import styles from './editions.module.css';

const formats = Object.entries(reportFormatNames) as [ReportFileFormat, string][];

interface DownloadsProps {
  id: string;
  /** Left out for the report as it would be printed now. */
  edition?: number;
  /** What is saved, for those who hear the button without its surroundings. */
  name: string;
}

/** A report as a file of any format. Making one may take a while, or be refused, which is said here. */
export function Downloads({ id, edition, name }: DownloadsProps) {
  const [making, setMaking] = useState<ReportFileFormat | null>(null);
  const [error, setError] = useState<unknown>(null);
  const save = async (format: ReportFileFormat) => {
    setMaking(format);
    setError(null);
    try {
      await saveFile(reportRoutes.file, { id, format, edition });
    } catch (problem) {
      setError(problem);
    } finally {
      setMaking(null);
    }
  };
  return (
    <>
      <fieldset className={styles.files} disabled={making !== null}>
        <legend className="visually-hidden">下载{name}</legend>
        {formats.map(([format, label]) => (
          <button key={format} type="button" onClick={() => save(format)} aria-busy={making === format}>
            {making === format ? '正在生成…' : label}
          </button>
        ))}
      </fieldset>
      <ProblemNote error={error} />
    </>
  );
}
