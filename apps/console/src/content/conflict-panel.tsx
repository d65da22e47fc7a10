import type { ContentWork, Kind } from '@vc/contract';
import { Button } from 'antd';
import { momentInWords } from '../lib/days.ts';
import { Notice } from '../ui/notice.tsx';
import { type Difference, fieldLabel } from './content-form.ts';
import styles from './editor.module.css';

interface ConflictPanelProps {
  kind: Kind;
  work: ContentWork;
  differences: readonly Difference[];
  busy: boolean;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}

/** Somebody else saved meanwhile: shows what differs and lets the writer decide. Nothing is lost before that. */
export function ConflictPanel({ kind, work, differences, busy, onKeepMine, onTakeTheirs }: ConflictPanelProps) {
  const last = work.history.at(-1);
  return (
    <Notice
      tone="warning"
      alert
      title={`${last ? `${last.who} 在 ${momentInWords(last.at)} ${last.act}了这一内容` : '别人修改了这一内容'}，您写的还没有保存`}
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
              {differences.map(({ name, mine, theirs }) => (
                <tr key={name}>
                  <th scope="row">{fieldLabel(kind, name)}</th>
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
