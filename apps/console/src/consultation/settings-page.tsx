import { useQueryClient } from '@tanstack/react-query';
import { type ConsultationSettings, consultationRoutes } from '@vc/contract';
import { type Subject, subjects } from '@vc/domain';
import { App, Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { problemFor } from '../lib/problem-text.ts';
import { useSubmit } from '../lib/use-submit.ts';
import desk from '../ui/case-desk.module.css';
import { Field } from '../ui/field.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Ready } from '../ui/states.tsx';
import { consultationKeys, useConsultationSettings } from './consultation-query.ts';

type Clock = keyof ConsultationSettings['clocks'];

const clocks: readonly { name: Clock; label: string; hint: string }[] = [
  { name: 'accept', label: '受理（工作日）', hint: '这么多天内要有人领办' },
  { name: 'answer', label: '答复咨询（工作日）', hint: '不超过 15 个工作日' },
  { name: 'demand', label: '答复诉求（工作日）', hint: '不超过 15 个工作日' },
];

/** How questions are given out, whose answers are checked, and what is promised. */
export function ConsultationSettingsPage() {
  const settings = useConsultationSettings();
  return (
    <Page title="留言咨询设置" back={{ to: '/consultations', label: '全部留言' }} lead="保存后对新收到的留言生效；已经承诺的日期不变。">
      <Ready of={settings}>{found => <SettingsForm key={found.version} settings={found} onReload={() => settings.refetch()} />}</Ready>
    </Page>
  );
}

function SettingsForm({ settings, onReload }: { settings: ConsultationSettings; onReload: () => void }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [form, setForm] = useState(settings);
  const { problems, error, busy, submit } = useSubmit(consultationRoutes.keepSettings);
  const { sections, ...given } = form;
  const options = sections.map(name => ({ value: name, label: name }));
  const route = (category: Subject, section: string | undefined) => {
    const { [category]: _, ...others } = form.routing;
    setForm({ ...form, routing: section ? { ...others, [category]: section } : others });
  };
  const save = async () => {
    const done = await submit(given, async () => {
      queries.setQueryData(consultationKeys.settings, await call(consultationRoutes.keepSettings, given));
    });
    if (done) message.success('已保存');
  };
  return (
    <div className={desk.stack}>
      <Sheet title="承诺的期限">
        <div className={desk.rules}>
          {clocks.map(({ name, label, hint }) => (
            <Field key={name} name={`settings.${name}`} label={label} hint={hint} problem={problemFor(problems, `clocks.${name}`)}>
              {control => (
                <InputNumber
                  {...control}
                  value={form.clocks[name]}
                  onChange={value => setForm({ ...form, clocks: { ...form.clocks, [name]: value ?? 0 } })}
                  min={1}
                  style={{ width: '100%' }}
                />
              )}
            </Field>
          ))}
        </div>
      </Sheet>
      <Sheet title="按类别分到科室">
        <div className={desk.rules}>
          {(Object.keys(subjects) as Subject[]).map(category => (
            <Field
              key={category}
              name={`settings.${category}`}
              label={subjects[category]}
              problem={problemFor(problems, `routing.${category}`)}
            >
              {control => (
                <Select
                  {...control}
                  value={form.routing[category]}
                  onChange={section => route(category, section)}
                  options={options}
                  placeholder="全局待分办"
                  allowClear
                />
              )}
            </Field>
          ))}
        </div>
      </Sheet>
      <Sheet title="答复要科室负责人审核才发出的科室">
        <Field
          name="settings.checkAnswers"
          label="科室"
          hint="承办人写好送审，负责人发出；不选的科室由承办人直接发出。"
          problem={problemFor(problems, 'checkAnswers')}
        >
          {control => (
            <Select
              {...control}
              mode="multiple"
              value={form.checkAnswers}
              onChange={checkAnswers => setForm({ ...form, checkAnswers })}
              options={options}
              placeholder="都不需要"
            />
          )}
        </Field>
      </Sheet>
      <ProblemNote error={error} shownFields={field => (field.split('.')[0] ?? '') in given} onReload={onReload} />
      <p>
        <Button type="primary" size="large" onClick={save} loading={busy}>
          保存
        </Button>
      </p>
    </div>
  );
}
