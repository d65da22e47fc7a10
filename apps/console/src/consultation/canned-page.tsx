import { CANNED_MAX, type CannedAnswer, cannedRoutes } from '@vc/contract';
import { subjects } from '@vc/domain';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { momentInWords } from '../lib/days.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { FieldsDrawer } from '../ui/fields-drawer.tsx';
import type { FormField } from '../ui/form-field.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Empty, Ready } from '../ui/states.tsx';
import styles from './answer.module.css';
import { useCanned, useCannedChange } from './consultation-query.ts';
import { PlaceholderPicker } from './placeholder-picker.tsx';

const fields: readonly FormField[] = [
  { name: 'title', label: '标题', kind: 'text', required: true, max: 60, hint: '同事按它来找' },
  { name: 'subject', label: '类别', kind: 'choice', options: subjects, hint: '不选就是各类通用' },
  {
    name: 'text',
    label: '内容',
    kind: 'area',
    required: true,
    max: CANNED_MAX,
    hint: '会变的内容（标准、电话）不要写死，从下面填入；双花括号里的，取用时换成当天的。',
    helper: insert => <PlaceholderPicker onPick={insert} />,
  },
];

/** Canned answers (常用答复): what they say is filled in from policies and the bureau on the day on which they are used. */
export function CannedPage() {
  const canned = useCanned();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<CannedAnswer | 'new' | null>(null);
  return (
    <Page
      title="常用答复"
      back={{ to: '/consultations', label: '全部留言' }}
      lead="写答复时取用，里面的标准、电话取当天的；引用的政策撤下或过期了，就不能取用。"
      actions={
        <Button type="primary" onClick={() => setOpen('new')}>
          添加常用答复
        </Button>
      }
    >
      <Sheet>
        <div className={styles.canned}>
          <Input
            value={typed}
            onChange={event => setTyped(event.target.value)}
            placeholder="按标题或内容找"
            aria-label="找常用答复"
            allowClear
          />
          <Ready of={canned}>
            {({ items }) => {
              const shown = items.filter(({ title, says }) => `${title}${says}`.includes(typed.trim()));
              if (shown.length === 0)
                return <Empty title={items.length === 0 ? '还没有常用答复' : '没有找到'}>常被问到的，写一次，大家都能取用。</Empty>;
              return (
                <ul>
                  {shown.map(answer => (
                    <CannedLine key={answer.id} answer={answer} onEdit={() => setOpen(answer)} />
                  ))}
                </ul>
              );
            }}
          </Ready>
        </div>
      </Sheet>
      {open && <CannedForm answer={open === 'new' ? null : open} onReload={() => canned.refetch()} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function CannedLine({ answer, onEdit }: { answer: CannedAnswer; onEdit: () => void }) {
  const { message } = App.useApp();
  const change = useCannedChange<unknown>();
  const [dropping, setDropping] = useState(false);
  const { id, version, title, subject, says, problems, by, updatedAt } = answer;
  return (
    <li>
      <div>
        <b>{title}</b>
        <small>{`${subject ? subjects[subject] : '各类通用'}　${by}　${momentInWords(updatedAt)}`}</small>
        <p>{says}</p>
        {problems.map(problem => (
          <p key={problem} className={styles.wrong}>
            {problem}
          </p>
        ))}
      </div>
      <div className={styles.acts}>
        <Button onClick={onEdit}>修改</Button>
        <Button onClick={() => setDropping(true)}>停用</Button>
      </div>
      {dropping && (
        <ActDialog
          title={`停用“${title}”`}
          label="停用"
          onDo={() => change.mutateAsync(() => call(cannedRoutes.drop, { id, version })).then(() => message.success('已停用'))}
          onClose={() => setDropping(false)}
        />
      )}
    </li>
  );
}

interface CannedFormProps {
  answer: CannedAnswer | null;
  onReload: () => void;
  onClose: () => void;
}

function CannedForm({ answer, onReload, onClose }: CannedFormProps) {
  const change = useCannedChange<CannedAnswer>();
  const shared = { fields, through: (send: () => Promise<CannedAnswer>) => change.mutateAsync(send), onDone: () => '已保存', onClose };
  if (!answer)
    return (
      <FieldsDrawer
        name="canned/new"
        title="添加常用答复"
        label="保存"
        lead="不要写具体某个人的情况。"
        initial={{}}
        route={cannedRoutes.add}
        with={{ subject: null }}
        {...shared}
      />
    );
  const { id, version, title, text, subject } = answer;
  return (
    <FieldsDrawer
      name={`canned/${id}`}
      title="修改常用答复"
      label="保存"
      lead="已经发出的答复不变。"
      initial={{ title, text, subject }}
      route={cannedRoutes.edit}
      with={{ id, version, subject: null }}
      onReload={onReload}
      {...shared}
    />
  );
}
