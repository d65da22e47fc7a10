import { type CaseOne, caseRoutes } from '@vc/contract';
import { type CaseKind, caseActs, dayInWords } from '@vc/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../lib/call.ts';
import { explain } from '../lib/problem-text.ts';
import { PresenceLine } from '../presence/presence-line.tsx';
import { Sheet } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { HolderWords } from './case-line.tsx';
import styles from './desk.module.css';
import { useCase, useCaseChange } from './desk-query.ts';
import { TransferDialog } from './transfer-dialog.tsx';

/**
 * Whose desk a case lies on, what moves it, and, with its kind, who else works on it now: for the page of any kind of case.
 * It reads the record itself, so that a page gives it nothing but kind and id.
 */
export function CaseHead({ kind, id }: { kind?: CaseKind; id: string }) {
  const record = useCase(id);
  return (
    <Sheet title="承办">
      {kind && <PresenceLine subject={kind} id={id} />}
      <Ready of={record} lines={3}>
        {found => <Holding row={found} />}
      </Ready>
    </Sheet>
  );
}

function Holding({ row }: { row: CaseOne }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const change = useCaseChange<unknown>();
  const [open, setOpen] = useState<'assign' | 'transfer' | null>(null);
  const { id, version, section, holderId, dueOn, may } = row;
  const take = () =>
    change
      .mutateAsync(() => call(caseRoutes.take, { id, version }))
      .then(
        () => message.success('已领办'),
        error => message.error(explain(error).message),
      );
  return (
    <>
      <dl className={styles.facts}>
        <dt>科室</dt>
        <dd>{section ?? '还没有分到科室'}</dd>
        <dt>承办人</dt>
        <dd>
          <HolderWords row={row} />
        </dd>
        <dt>到期</dt>
        <dd>{dueOn ? `${dayInWords(dueOn)}${row.dueProvisional ? '（暂定）' : ''}` : '现在没有期限在走'}</dd>
      </dl>
      {may.some(act => act !== 'note') && (
        <div className={styles.buttons}>
          {may.includes('take') && (
            <Button type="primary" onClick={take} loading={change.isPending}>
              {caseActs.take}
            </Button>
          )}
          {may.includes('assign') && <Button onClick={() => setOpen('assign')}>{caseActs.assign}</Button>}
          {may.includes('transfer') && <Button onClick={() => setOpen('transfer')}>{caseActs.transfer}</Button>}
        </div>
      )}
      {open === 'assign' && (
        <AssignDialog
          count={1}
          except={holderId}
          onAssign={(to, note) =>
            change.mutateAsync(() => call(caseRoutes.assign, { id, version, holderId: to, ...(note ? { note } : {}) }))
          }
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'transfer' && (
        <TransferDialog
          id={id}
          version={version}
          section={section}
          onTransfer={async input => {
            const { section: to } = await call(caseRoutes.transfer, input);
            message.success(`已转到${to}`);
            // It may no longer be ours to look at.
            navigate('/cases');
            change.mutate(async () => null);
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
