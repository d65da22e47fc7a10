import { Button } from 'antd';
import { momentInWords } from '../lib/days.ts';
import type { Draft } from '../lib/draft.ts';
import { Notice } from './notice.tsx';

interface RestoredNoticeProps {
  draft: Pick<Draft<unknown>, 'restoredAt' | 'settle'>;
  /** What was brought back: `没有发出的答复`. */
  what: string;
  /** Throws it away. */
  onDrop: () => void;
}

/** Says that what was typed earlier has been brought back, until it is gone on with or thrown away. */
export function RestoredNotice({ draft, what, onDrop }: RestoredNoticeProps) {
  if (!draft.restoredAt) return null;
  return (
    <Notice
      tone="good"
      title={`已恢复 ${momentInWords(draft.restoredAt)} ${what}`}
      actions={
        <>
          <Button onClick={draft.settle}>接着写</Button>
          <Button onClick={onDrop}>不要了</Button>
        </>
      }
    />
  );
}
