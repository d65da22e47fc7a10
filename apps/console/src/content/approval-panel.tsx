import type { ContentWork, Kind } from '@vc/contract';
import { type ApprovalStep, approvalChains, approvalLabels, dayOf, decisions } from '@vc/domain';
import { shortDay, timeOf } from '../lib/days.ts';
import { Icon } from '../ui/icons.tsx';
import { Sheet } from '../ui/page.tsx';
import styles from './approval.module.css';
import { FormLinks } from './form-links.tsx';

interface StepState {
  step: ApprovalStep;
  state: 'signed' | 'now' | 'owed' | 'later';
  signed: ContentWork['approvals'];
}

/** Where each step of the chain stands in the present round. */
function stepsOf(kind: Kind, work: ContentWork): StepState[] {
  return approvalChains[kind.approval].map(step => {
    const signed = work.approvals.filter(one => one.step === step && one.holds);
    const agreed = signed.some(({ decision }) => decision === 'agree' || decision === 'endorse');
    const state = agreed ? 'signed' : work.owed.includes(step) ? 'owed' : work.state === step ? 'now' : 'later';
    return { step, state, signed };
  });
}

/** The approval, step by step: who signed what, who holds it now and by when, with the form made out of it. */
export function ApprovalPanel({ kind, work }: { kind: Kind; work: ContentWork }) {
  const past = work.approvals.filter(({ holds }) => !holds);
  return (
    <Sheet title="审批" extra={<FormLinks id={work.id} />}>
      <ol className={styles.steps}>
        {stepsOf(kind, work).map(({ step, state, signed }) => (
          <li key={step} data-state={state}>
            <span className={styles.mark} aria-hidden="true">
              {state === 'signed' && <Icon name="check" size={14} />}
            </span>
            <div>
              <b>{approvalLabels[step]}</b>
              {state === 'now' && work.holder && (
                <p className={work.holder.late ? styles.late : styles.holding}>
                  {work.holder.names.join('、') || '还没有人担任这一岗位，请联系管理员'}，{shortDay(work.holder.dueOn)}前签
                  {work.holder.late && '，已超期'}
                </p>
              )}
              {state === 'owed' && (
                <p className={styles.late}>
                  紧急发布，待补签
                  {work.holder?.step === step && `：${work.holder.names.join('、')}，${shortDay(work.holder.dueOn)}前`}
                  {work.holder?.step === step && work.holder.late && '，已超期'}
                </p>
              )}
              {signed.map(one => (
                <Signature key={one.at} of={one} />
              ))}
            </div>
          </li>
        ))}
      </ol>
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>以前各轮的签字（{past.length}）</summary>
          {past.map(one => (
            <div key={one.at}>
              <b>
                第 {one.round} 轮 · {approvalLabels[one.step]}
              </b>
              <Signature of={one} />
            </div>
          ))}
        </details>
      )}
    </Sheet>
  );
}

function Signature({ of: { decision, opinion, name, at } }: { of: ContentWork['approvals'][number] }) {
  return (
    <p className={styles.signature}>
      {opinion && <q>{opinion}</q>}
      <span>
        {decisions[decision]} · {name} · {shortDay(dayOf(at))} {timeOf(at)}
      </span>
    </p>
  );
}
