import type { HistoryLine } from '@vc/contract';
import { Button } from 'antd';
import { momentInWords } from '../lib/days.ts';
import styles from './conflict-panel.module.css';
import { Notice } from './notice.tsx';

interface ConflictPanelProps {
  /** What was changed: `内容`, `报告`. */
  what: string;
  /** Who changed it last and how. */
  last: HistoryLine | undefined;
  /** Where the two differ. */
  differences: readonly { label: string; mine: string; theirs: string }[];
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved meanwhile: shows what differs and lets the writer decide. Nothing is lost before that. */
export function ConflictPanel({ what, last, differences, busy, onKeepMine, onTakeTheirs }: ConflictPanelProps) {
  return (
    <Notice
      tone="warning"
      alert
      title={`${last ? `${last.who} 在 ${momentInWords(last.at)} ${last.act}了这一${what}` : `别人修改了这一${what}`}，您写的还没有保存`}
    >
      <p>您写的都还在下面的表单里。对照之后选一种：</p>
      {differences.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.conflict}>
            <thead>
              <tr>
                <th scope="col">不同之处</th>
                <th scope="col">您写的</th>
                <th scope="col">现在保存的</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ label, mine, theirs }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{mine || '（空）'}</td>
                  <td>{theirs || '（空）'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles.choices}>
        <Button type="primary" loading={busy} onClick={onKeepMine}>
          用我写的保存
        </Button>
        <Button disabled={busy} onClick={onTakeTheirs}>
          用现在保存的，放弃我写的
        </Button>
      </div>
    </Notice>
  );
}
