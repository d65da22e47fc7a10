import type { ReportWork } from '@vc/contract';
import { type ReportAction, reportSteps } from '@vc/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../lib/address.ts';
import { useStaff } from '../session/staff-context.ts';
import { Actions } from '../ui/actions.tsx';
import { goToField } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import styles from './desk.module.css';
import { explanationField, openErrors } from './findings.ts';
import { ReportActDialog } from './report-act-dialog.tsx';
import { standingOf } from './standing.ts';
import type { ReportDesk } from './use-report-desk.ts';

/** Acts that are asked about in a dialog; writing is done on the paper. */
type AskedAction = Exclude<ReportAction, 'edit'>;

interface ActBarProps {
  work: ReportWork;
  desk: ReportDesk;
  writing: boolean;
  onReload: () => void;
}

/** The bar that stays in view: how the report stands, and what this person may do with it now. */
export function ActBar({ work, desk, writing, onReload }: ActBarProps) {
  const { message } = App.useApp();
  const { roles } = useStaff();
  const [asked, setAsked] = useState<AskedAction | null>(null);
  const mayEdit = work.may.includes('edit');
  const [open] = mayEdit ? openErrors(work.checks, desk.form.explanations) : [];
  const save = async () => {
    if (await desk.save()) message.success('已保存');
  };
  const ask = (action: AskedAction) => {
    if (action !== 'check' || !open) return setAsked(action);
    message.warning('先改正这个问题，或者写明说明');
    goToField(explanationField(open));
  };
  return (
    <div className={styles.bar}>
      <p className={styles.standing} data-dirty={desk.dirty && mayEdit ? '' : undefined} aria-live="polite">
        {standingOf(work, desk.form.explanations, mayEdit && desk.dirty, roles)}
      </p>
      <div className={styles.buttons}>
        {mayEdit && <Writing desk={desk} writing={writing} onSave={save} />}
        <Actions
          steps={reportSteps}
          may={work.may}
          except={['edit']}
          disabled={desk.busy || (mayEdit && desk.conflict !== null)}
          onAct={action => ask(action as AskedAction)}
        />
      </div>
      {asked && work.may.includes(asked) && (
        <ReportActDialog work={work} desk={desk} action={asked} onClose={() => setAsked(null)} onReload={onReload} />
      )}
    </div>
  );
}

interface WritingProps {
  desk: ReportDesk;
  writing: boolean;
  onSave: () => void;
}

/** Between reading and writing, and what belongs to writing. */
function Writing({ desk, writing, onSave }: WritingProps) {
  const { to } = useAddress();
  return (
    <>
      <Link className={styles.switch} to={to({ view: writing ? null : 'write' })} preventScrollReset>
        <Icon name={writing ? 'look' : 'write'} size={18} />
        {writing ? '看全文' : '改文字'}
      </Link>
      {(writing || desk.dirty) && (
        <Button onClick={onSave} loading={desk.busy} disabled={!desk.dirty || desk.conflict !== null}>
          保存
        </Button>
      )}
    </>
  );
}
