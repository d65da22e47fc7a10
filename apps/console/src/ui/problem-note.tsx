import { Button } from 'antd';
import { explain } from '../lib/problem-text.ts';
import { Notice } from './notice.tsx';

interface ProblemNoteProps {
  error: unknown;
  /** Looks at the record again; what was typed stays. Offered when the record has moved on. */
  onReload?: () => void;
  /** Names of the fields that show their own complaint; the others are listed here. */
  shownFields?: (field: string) => boolean;
}

/** Why the last act did not happen and what helps. Shows nothing when nothing went wrong. */
export function ProblemNote({ error, onReload, shownFields = () => false }: ProblemNoteProps) {
  if (!error) return null;
  const { message, fields, reload } = explain(error);
  const rest = fields.filter(problem => !shownFields(problem.field));
  return (
    <Notice
      tone="danger"
      alert
      title={message}
      actions={reload && onReload && <Button onClick={onReload}>看最新情况（已写的保留）</Button>}
    >
      {rest.length > 0 && (
        <ul>
          {rest.map(problem => (
            <li key={`${problem.field}${problem.message}`}>· {problem.message}</li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
