import type { AidWork } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import styles from '../ui/case-aside.module.css';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import aid from './aid.module.css';

const standing = (met: boolean | null) =>
  met === null ? <Stamp tone="grey">未核实</Stamp> : met ? <Stamp tone="pine">符合</Stamp> : <Stamp tone="red">不符合</Stamp>;

/** What the kind of aid asks for, and whether the household check found it. */
export function ConditionsCard({ work: { conditions } }: { work: AidWork }) {
  return (
    <Sheet title="条件">
      <ul className={aid.conditions}>
        {conditions.map(({ key, label, met }) => (
          <li key={key}>
            {standing(met)}
            <span>{label}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** What was seen at the household: when, who went, what it says, what is proposed. */
export function CheckCard({ work: { check } }: { work: AidWork }) {
  if (!check) return null;
  return (
    <Sheet title="入户核实">
      <dl className={styles.facts}>
        <dt>核实日</dt>
        <dd>{dayInWords(check.on)}</dd>
        <dt>核实人</dt>
        <dd>{check.visitors}</dd>
        <dt>情况</dt>
        <dd style={{ whiteSpace: 'pre-wrap' }}>{check.notes}</dd>
        <dt>建议</dt>
        <dd>{check.yuan === null ? '不建议帮扶' : `${check.yuan} 元`}</dd>
        <dt>登记</dt>
        <dd>{check.byName}</dd>
      </dl>
    </Sheet>
  );
}
