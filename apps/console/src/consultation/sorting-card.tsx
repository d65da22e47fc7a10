import { type ConsultationWork, consultationRoutes } from '@vc/contract';
import { type Alert, alerts, consultationChannels, consultationTypes, subjects } from '@vc/domain';
import { App, Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../lib/call.ts';
import { optionsOf } from '../lib/options.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import styles from '../ui/case-aside.module.css';
import { Field } from '../ui/field.tsx';
import { Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { useConsultationChange } from './consultation-query.ts';

/** What sort of question it is, with what corrects it: category, type, and whether somebody has to ring at once. */
export function SortingCard({ work, onReload }: { work: ConsultationWork; onReload: () => void }) {
  const [open, setOpen] = useState<'sort' | Alert | 'clear' | null>(null);
  const change = useConsultationChange();
  const { category, type, channel, alert, may } = work;
  const mayFlag = may.includes('flag');
  const flag = (to: Alert | null, reason: string) =>
    change.mutateAsync(() => call(consultationRoutes.flag, { id: work.id, version: work.version, alert: to, reason }));
  return (
    <Sheet title="分类" extra={alert && <Stamp tone="red">{alerts[alert]}</Stamp>}>
      <dl className={styles.facts}>
        <dt>类别</dt>
        <dd>{subjects[category]}</dd>
        <dt>类型</dt>
        <dd>{consultationTypes[type]}</dd>
        <dt>来源</dt>
        <dd>{consultationChannels[channel]}</dd>
      </dl>
      <div className={styles.buttons}>
        {may.includes('recategorise') && <Button onClick={() => setOpen('sort')}>更正类别</Button>}
        {mayFlag && !alert && <Button onClick={() => setOpen('crisis')}>标记可能有危险</Button>}
        {mayFlag && !alert && <Button onClick={() => setOpen('petition')}>标记信访诉求</Button>}
        {mayFlag && alert && <Button onClick={() => setOpen('clear')}>取消标记</Button>}
      </div>
      {open === 'sort' && <SortDialog work={work} onClose={() => setOpen(null)} />}
      {open && open !== 'sort' && (
        <ActDialog
          title={open === 'clear' ? '取消“需要马上联系”' : `标记：${alerts[open]}`}
          label={open === 'clear' ? '取消标记' : '标记'}
          reason={{ label: '理由', hint: '写明依据，如“电话里情绪平稳，家属在旁”。会留在经过里。' }}
          onDo={reason => flag(open === 'clear' ? null : open, reason)}
          onClose={() => setOpen(null)}
          onReload={onReload}
        >
          {open !== 'clear' && <p>会马上通知科室负责人和承办人员；提问人会看到咨询电话和求助热线。</p>}
        </ActDialog>
      )}
    </Sheet>
  );
}

function SortDialog({ work, onClose }: { work: ConsultationWork; onClose: () => void }) {
  const { message } = App.useApp();
  const navigate = useNavigate();
  const change = useConsultationChange();
  const form = useSubmit(consultationRoutes.recategorise);
  const [category, setCategory] = useState(work.category);
  const [type, setType] = useState(work.type);
  const input = { id: work.id, version: work.version, category, type };
  const sort = async () => {
    const send = async () => {
      const { section, work: left } = await call(consultationRoutes.recategorise, input);
      if (left) await change.mutateAsync(async () => left);
      else navigate('/consultations');
      message.success(left ? '已更正' : `已更正，按类别转到${section}`);
    };
    if (await form.submit(input, send)) onClose();
  };
  return (
    <Modal
      open
      title="更正类别"
      okText="更正"
      cancelText="先不"
      onOk={sort}
      onCancel={onClose}
      okButtonProps={{ loading: form.busy }}
      cancelButtonProps={{ disabled: form.busy }}
    >
      <div className={styles.fields}>
        <p>按新类别自动分到负责的科室；改成诉求的，按诉求的期限从收到那天重新数。</p>
        <Field label="类别" required>
          {control => (
            <Select {...control} value={category} onChange={setCategory} options={optionsOf(subjects)} style={{ width: '100%' }} />
          )}
        </Field>
        <Field label="类型" required hint="只问怎么办、能不能领的是咨询；要求办成一件事、解决一个困难的是诉求。">
          {control => (
            <Select {...control} value={type} onChange={setType} options={optionsOf(consultationTypes)} style={{ width: '100%' }} />
          )}
        </Field>
        <ProblemNote error={form.error} />
      </div>
    </Modal>
  );
}
