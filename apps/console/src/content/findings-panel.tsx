import { type ContentWork, contentRoutes, type GuardFound, guardReleases, type Kind } from '@vc/contract';
import { guardLevels } from '@vc/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { shortDay } from '../lib/days.ts';
import { useMayCall, useStaff } from '../session/staff-context.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { goToField } from '../ui/field.tsx';
import { Sheet } from '../ui/page.tsx';
import { Stamp, type StampTone } from '../ui/stamp.tsx';
import { fieldLabel } from './content-form.ts';
import { useContentChange } from './content-query.ts';
import styles from './findings.module.css';

const tones: Record<GuardFound['level'], StampTone> = { secrecy: 'red', block: 'red', warn: 'amber' };

interface FindingsPanelProps {
  kind: Kind;
  work: ContentWork;
  /** The item is open in its form: a finding leads to its field. */
  editing?: boolean;
}

/** What the guard before publishing (发布前检查) found: where, why, what to do, and who may let it through. */
export function FindingsPanel({ kind, work, editing = false }: FindingsPanelProps) {
  const [asked, setAsked] = useState<GuardFound | null>(null);
  const maySign = useMayCall(contentRoutes.pass);
  const { roles } = useStaff();
  if (work.findings.length === 0) return null;
  const mayPass = ({ release, passed }: GuardFound) =>
    maySign && passed === null && (release === 'second-person' || (release === 'secrecy-officer' && roles.includes('secrecy')));
  return (
    <Sheet title="发布前检查">
      <ul className={styles.findings}>
        {work.findings.map(found => (
          <li key={`${found.field} ${found.rule} ${found.mark}`} data-passed={found.passed ? '' : undefined}>
            <p className={styles.head}>
              <Stamp tone={found.passed ? 'grey' : tones[found.level]}>{found.passed ? '已放行' : guardLevels[found.level]}</Stamp>
              <b>{found.title}</b>
              {found.excerpt && <code>{found.excerpt}</code>}
              {editing ? (
                <button type="button" className={styles.where} onClick={() => goToField(found.field)}>
                  在“{fieldLabel(kind, found.field)}”
                </button>
              ) : (
                <span className={styles.where}>在“{fieldLabel(kind, found.field)}”</span>
              )}
            </p>
            {found.passed ? (
              <p className={styles.quiet}>
                {found.passed.by} {shortDay(found.passed.on)}放行：{found.passed.reason}
              </p>
            ) : (
              <>
                <p>{found.fix}</p>
                <p className={styles.quiet}>
                  依据：{found.basis}。{found.level === 'warn' ? '' : `${guardReleases[found.release]}。`}
                </p>
                {mayPass(found) && (
                  <Button size="small" onClick={() => setAsked(found)}>
                    放行
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {asked && <PassDialog work={work} found={asked} onClose={() => setAsked(null)} />}
    </Sheet>
  );
}

function PassDialog({
  work,
  found: { rule, mark, title, excerpt },
  onClose,
}: {
  work: ContentWork;
  found: GuardFound;
  onClose: () => void;
}) {
  const { message } = App.useApp();
  const change = useContentChange();
  const pass = async (reason: string) => {
    await change.mutateAsync(() => call(contentRoutes.pass, { id: work.id, version: work.version, rule, mark, reason }));
    message.success('已放行，记入经过');
  };
  return (
    <ActDialog title="放行这一处" label="放行" reason={{ label: '放行的理由' }} onDo={pass} onClose={onClose}>
      <p>
        <b>{title}</b> {excerpt}
      </p>
      <p>您以自己的名义确认这一处可以公开，理由长期保留。</p>
    </ActDialog>
  );
}
