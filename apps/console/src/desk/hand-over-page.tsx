import { type Away, caseRoutes } from '@vc/contract';
import type { Day } from '@vc/domain';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { shortDay, today } from '../lib/days.ts';
import { explain, problemFor } from '../lib/problem-text.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { DayField } from '../ui/day-field.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import { CaseLine } from './case-line.tsx';
import cases from './cases.module.css';
import { ColleagueSelect } from './colleague-select.tsx';
import styles from './desk.module.css';
import { useCaseChange, useDesk, useHandOverPreview } from './desk-query.ts';

const REASON_MAX = 200;

interface Plan {
  fromId: string | null;
  toId: string | null;
  from: Day | null;
  until: Day | null;
  reason: string;
}
const blank: Plan = { fromId: null, toId: null, from: null, until: null, reason: '' };

/** Who is away in words: since when, until when, and where the cases went. */
export function AwayWords({ away: { name, from, until, toName, reason, moved } }: { away: Away }) {
  const span = until ? `${shortDay(from)}至${shortDay(until)}` : `${shortDay(from)}起`;
  const went = moved ? (toName ? `办件已交给${toName}` : '办件已退回待办') : toName ? `届时办件交给${toName}` : '届时办件退回待办';
  return (
    <span>
      <b>{name}</b> {span}不在岗（{reason}），{went}
    </span>
  );
}

/** Those who are away or will be, each of which can be ended. */
function AwayList() {
  const { message } = App.useApp();
  const desk = useDesk();
  const change = useCaseChange<unknown>();
  const away = desk.data?.cases?.away ?? [];
  if (away.length === 0) return null;
  const end = (id: string) =>
    change
      .mutateAsync(() => call(caseRoutes.endAway, { id }))
      .then(
        () => message.success('已登记'),
        error => message.error(explain(error).message),
      );
  return (
    <Sheet title="已登记的离岗">
      <ul className={styles.away}>
        {away.map(one => (
          <li key={one.id}>
            <AwayWords away={one} />
            <Button onClick={() => end(one.id)} disabled={change.isPending}>
              {one.moved ? '提前返岗' : '取消安排'}
            </Button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** What would move, before anything does. */
function Preview({ fromId, toId }: { fromId: string; toId: string | null }) {
  const preview = useHandOverPreview(fromId, toId);
  return (
    <Sheet title="会移交的办件" extra={preview.data && <span className={styles.quiet}>共 {preview.data.items.length} 件</span>}>
      <Ready of={preview}>
        {({ items, from, to }) =>
          items.length === 0 ? (
            <Empty title={`${from.name}手上没有在办的事项`}>仍可登记离岗，期间不会再分给这位同事。</Empty>
          ) : (
            <>
              <p className={styles.quiet}>
                {to ? `全部交给${to.name}（现有 ${to.open} 件在办）。` : '全部退回本科室待办，由科室负责人重新分办。'}
                期限不变，每一件都记入经过。
              </p>
              <ul className={`${cases.lines} ${cases.narrow}`}>
                {items.map(row => (
                  <CaseLine key={row.id} row={row} />
                ))}
              </ul>
            </>
          )
        }
      </Ready>
    </Sheet>
  );
}

/** Leaving and holidays: everything open goes to a colleague or back to the pool. */
export function HandOverPage() {
  const [plan, setPlan] = useState<Plan>(blank);
  const [done, setDone] = useState<string | null>(null);
  const form = useSubmit(caseRoutes.handOver);
  const change = useCaseChange<{ moved: number; away: Away }>();
  const put = (part: Partial<Plan>) => {
    setDone(null);
    setPlan(now => ({ ...now, ...part }));
  };
  const later = plan.from !== null && plan.from > today();
  const send = () =>
    form.submit({ ...plan, fromId: plan.fromId ?? undefined }, async () => {
      const { moved, away } = await change.mutateAsync(() => call(caseRoutes.handOver, { ...plan, fromId: plan.fromId as string }));
      setDone(away.moved ? `已移交 ${moved} 件` : `已安排：${shortDay(away.from)}移交`);
      setPlan(blank);
    });
  return (
    <Page title="离岗交接" back={{ to: '/cases', label: '全部办件' }} lead="离职、调岗、休假前，把手上没有办结的事项交给同事或退回待办。">
      {done && (
        <Notice tone="good" alert title={done}>
          接手的同事已收到通知。
        </Notice>
      )}
      <div className={styles.halves}>
        <div className={styles.stack}>
          <Sheet title="谁离岗，交给谁">
            <HandOverForm plan={plan} put={put} form={form} />
            <ProblemNote error={form.error} shownFields={field => field in plan} />
            <div className={styles.buttons}>
              <Button type="primary" size="large" onClick={send} loading={form.busy}>
                {later ? '安排交接' : '现在交接'}
              </Button>
            </div>
          </Sheet>
          <AwayList />
        </div>
        <div className={styles.stack}>
          {plan.fromId ? (
            <Preview fromId={plan.fromId} toId={plan.toId} />
          ) : (
            <Sheet title="会移交的办件">
              <Empty title="先选择离岗的同事">这里会列出将要移交的每一件。</Empty>
            </Sheet>
          )}
        </div>
      </div>
    </Page>
  );
}

interface FormProps {
  plan: Plan;
  put: (part: Partial<Plan>) => void;
  form: ReturnType<typeof useSubmit>;
}

function HandOverForm({ plan, put, form }: FormProps) {
  return (
    <>
      <Field label="离岗的同事" required problem={problemFor(form.problems, 'fromId')}>
        {control => <ColleagueSelect control={control} value={plan.fromId} onChange={fromId => put({ fromId })} gone empty="选择同事" />}
      </Field>
      <Field label="接手的同事" hint="不选，就退回待办，由科室负责人重新分办" problem={problemFor(form.problems, 'toId')}>
        {control => (
          <ColleagueSelect control={control} value={plan.toId} onChange={toId => put({ toId })} except={plan.fromId} empty="退回待办" />
        )}
      </Field>
      <div className={styles.pair}>
        <Field label="离岗日" hint="不填就是今天；填以后的一天，到那天自动移交" problem={problemFor(form.problems, 'from')}>
          {control => <DayField control={control} value={plan.from} onChange={from => put({ from })} />}
        </Field>
        <Field label="最后一天不在岗" hint="不再回来就不填" problem={problemFor(form.problems, 'until')}>
          {control => <DayField control={control} value={plan.until} onChange={until => put({ until })} />}
        </Field>
      </div>
      <Field label="原因" required problem={problemFor(form.problems, 'reason')} hint="例如“年休假”“调到社区工作”，会写进每一件的经过">
        {control => (
          <Input {...control} value={plan.reason} onChange={event => put({ reason: event.target.value })} maxLength={REASON_MAX} />
        )}
      </Field>
    </>
  );
}
