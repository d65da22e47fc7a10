import { type FoiCase, foiActRoutes } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { daysLeft } from '../lib/days.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { FieldsDrawer } from '../ui/fields-drawer.tsx';
import { Notice } from '../ui/notice.tsx';
import { Sheet } from '../ui/page.tsx';
import { actForms } from './act-fields.ts';
import styles from './foi.module.css';
import { useFoiChange } from './foi-query.ts';

const whose = { office: '本机关', applicant: '申请人', other: '对方' } as const;

interface Panel {
  work: FoiCase;
  onReload: () => void;
}

/** What falls due, whose turn it is, and everything that can be done about it now. */
export function NextPanel({ work, onReload }: Panel) {
  const change = useFoiChange();
  const [opened, setOpened] = useState<string | null>(null);
  const forms = actForms(work);
  const form = forms.find(({ key }) => key === opened);
  if (work.answeredOn) return null;
  return (
    <Sheet title="接下来">
      <ul className={styles.dues}>
        {work.dues.map(({ what, whose: turn, by, words }) => (
          <li key={`${what}${words}`}>
            <span>
              <b>{words}</b> <small>{whose[turn]}</small>
            </span>
            <span>
              最迟{dayInWords(by)} <small>{daysLeft(by)}</small>
            </span>
          </li>
        ))}
      </ul>
      {work.extension && <ExtensionAsked work={work} onReload={onReload} />}
      {forms.length > 0 && (
        <div className={styles.acts}>
          {forms.map(({ key, label }) => (
            <Button key={key} onClick={() => setOpened(key)}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {form && (
        <FieldsDrawer
          key={form.key}
          name={`foi-act/${work.id}/${form.key}`}
          title={form.label}
          label={form.label}
          lead={form.lead}
          fields={form.fields}
          initial={form.initial ?? {}}
          route={form.route}
          with={{ id: work.id, version: work.version, ...form.along }}
          through={send => change.mutateAsync(send as () => Promise<FoiCase>)}
          onDone={() => form.done}
          // Its act may have taken its button away, and another been opened before everything was read again.
          onClose={() => setOpened(now => (now === form.key ? null : now))}
          onReload={onReload}
        />
      )}
    </Sheet>
  );
}

/** An extension that waits for its signature. */
function ExtensionAsked({ work, onReload }: Panel) {
  const change = useFoiChange();
  const [asked, setAsked] = useState<'yes' | 'no' | null>(null);
  const { id, version, extension, may } = work;
  const [mayGrant, mayDecline] = [may.includes('approve-extension'), may.includes('decline-extension')];
  if (!extension) return null;
  return (
    <Notice
      tone="warning"
      title={`${extension.by}申请延长 ${extension.days} 个工作日，等科室负责人审批`}
      actions={
        <>
          {mayDecline && <Button onClick={() => setAsked('no')}>不同意</Button>}
          {mayGrant && (
            <Button type="primary" onClick={() => setAsked('yes')}>
              同意延期
            </Button>
          )}
        </>
      }
    >
      {extension.reason}
      {asked === 'yes' && (
        <ActDialog
          title="同意延长答复期限"
          label="同意"
          onDo={() => change.mutateAsync(() => call(foiActRoutes.extend, { id, version }))}
          onClose={() => setAsked(null)}
          onReload={onReload}
        >
          <p>同意后生成延期答复告知书并告知申请人。只能延长一次。</p>
        </ActDialog>
      )}
      {asked === 'no' && (
        <ActDialog
          title="不同意延长"
          label="不同意"
          reason={{ label: '理由' }}
          onDo={reason => change.mutateAsync(() => call(foiActRoutes.declineExtension, { id, version, reason }))}
          onClose={() => setAsked(null)}
          onReload={onReload}
        />
      )}
    </Notice>
  );
}
