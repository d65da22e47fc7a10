import type { ReportWork } from '@vc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Notice } from '../ui/notice.tsx';
import { ReportActDialog } from './report-act-dialog.tsx';
import type { ReportDesk } from './use-report-desk.ts';

interface WritingHintProps {
  work: ReportWork;
  desk: ReportDesk;
  onReload: () => void;
}

/** How sentences and numbers are written, and the way back to a fresh draft. */
export function WritingHint({ work, desk, onReload }: WritingHintProps) {
  const [asking, setAsking] = useState(false);
  return (
    <Notice
      actions={
        <Button onClick={() => setAsking(true)} disabled={desk.busy || desk.conflict !== null}>
          按现在的数字重新起草
        </Button>
      }
    >
      带底色的数字与记录相连，随记录变化，只能整个换或删。插入数字：点“插入数字”，或者输入一个 {'{'}。手写的数字会标出来。
      {asking && <ReportActDialog work={work} desk={desk} action="redraft" onClose={() => setAsking(false)} onReload={onReload} />}
    </Notice>
  );
}
