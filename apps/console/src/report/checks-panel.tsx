import { explanationKey, type ReportWork } from '@vc/contract';
import { type CheckResult, reportChecks } from '@vc/domain';
import { Input } from 'antd';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import styles from './checks.module.css';
import { explanationField, inOrder } from './findings.ts';
import type { ReportDesk } from './use-report-desk.ts';

const EXPLANATION_MAX = 500;

interface ChecksPanelProps {
  work: ReportWork;
  /** Where explanations are written; null for those who only read. */
  desk: ReportDesk | null;
}

/** Everything that an auditor would find, each with its rule, what was compared and what to do. */
export function ChecksPanel({ work, desk }: ChecksPanelProps) {
  const { checks } = work;
  const errors = checks.filter(({ level }) => level === 'error').length;
  const counted = [errors > 0 && `${errors} 个问题`, checks.length > errors && `${checks.length - errors} 条提醒`]
    .filter(Boolean)
    .join('，');
  return (
    <Sheet title="核对" extra={<span className={styles.count}>{counted || `${reportChecks.length} 条规则`}</span>}>
      {checks.length === 0 ? (
        <p className={styles.passed}>
          <Icon name="check" />
          核对全部通过
        </p>
      ) : (
        <ul className={styles.findings}>
          {inOrder(checks).map(found => (
            <Finding key={explanationKey(found)} found={found} desk={desk} written={work.explanations[explanationKey(found)]} />
          ))}
        </ul>
      )}
      {desk?.dirty && <p className={styles.stale}>按上次保存的文字核对，保存后更新。</p>}
    </Sheet>
  );
}

interface FindingProps {
  found: CheckResult;
  desk: ReportDesk | null;
  /** The explanation as it is saved. */
  written: string | undefined;
}

function Finding({ found, desk, written }: FindingProps) {
  const { level, title, where, compared, fix, basis } = found;
  return (
    <li data-level={level}>
      <h3>
        <Stamp tone={level === 'error' ? 'red' : 'amber'}>{level === 'error' ? '问题' : '提醒'}</Stamp>
        {title}
      </h3>
      <p className={styles.compared}>
        <b>{where}</b>
        {compared}
      </p>
      <p className={styles.fix}>{fix}</p>
      <p className={styles.basis}>依据：{basis}</p>
      {desk ? (
        <Explain found={found} desk={desk} />
      ) : (
        <p className={styles.explained}>{written ? `说明：${written}` : level === 'error' ? '还没有说明' : ''}</p>
      )}
    </li>
  );
}

function Explain({ found, desk }: { found: CheckResult; desk: ReportDesk }) {
  const key = explanationKey(found);
  const words = desk.form.explanations[key] ?? '';
  const name = explanationField(found);
  return (
    <Field
      label={found.level === 'error' ? '改不了的，写明原因' : '说明（可以不写）'}
      name={name}
      problem={desk.problemAt(name)}
      className={styles.explain ?? ''}
      {...(words ? { extra: `${words.length} / ${EXPLANATION_MAX}` } : {})}
    >
      {control => (
        <Input.TextArea
          {...control}
          value={words}
          maxLength={EXPLANATION_MAX}
          autoSize={{ minRows: 1, maxRows: 6 }}
          onChange={event => desk.explain(key, event.target.value)}
        />
      )}
    </Field>
  );
}
