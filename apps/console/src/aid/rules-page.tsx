import { type AidRules, aidWorkRoutes } from '@vc/contract';
import { type AidKindKey, aidKindLabels, publicNameStyles } from '@vc/domain';
import { App, Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { optionsOf } from '../lib/options.ts';
import { problemFor } from '../lib/problem-text.ts';
import { useSubmit } from '../lib/use-submit.ts';
import { useSite } from '../session/session-query.ts';
import desk from '../ui/case-desk.module.css';
import { Field } from '../ui/field.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { ProblemNote } from '../ui/problem-note.tsx';
import { Ready } from '../ui/states.tsx';
import { useAidRules, useAidRulesChange } from './aid-query.ts';

type NumberRule = Exclude<keyof AidRules, 'publicName' | 'section' | 'bounds'>;

const numbers: readonly { name: NumberRule; label: string; hint: string }[] = [
  { name: 'acceptDays', label: '受理期限（工作日）', hint: '从提交算起，等补材料的日子不算' },
  { name: 'decideDays', label: '决定期限（工作日）', hint: '从受理算起' },
  { name: 'supplyDays', label: '补充材料的天数', hint: '通知时默认给的天数' },
  { name: 'postDays', label: '多久内公示（工作日）', hint: '从批准算起' },
  { name: 'publicityDays', label: '公示天数', hint: '自然日，不少于 5 天，到期自动撤下' },
  { name: 'payDays', label: '多久内发放（工作日）', hint: '从公示期满算起' },
  { name: 'deputyAbove', label: '由分管领导决定的金额（元）', hint: '超过这个数由分管领导决定' },
  { name: 'paperDays', label: '身份证明保留天数', hint: '办结以后，到期自动删除；信息公开申请的证件照片也按这个天数' },
];

/** The bureau's own rules for its aid. */
export function AidRulesPage() {
  const rules = useAidRules();
  return (
    <Page title="困难帮扶设置" back={{ to: '/aid', label: '困难帮扶' }} lead="保存后立即生效；已经作出的决定和公示不变。">
      <Ready of={rules}>{found => <RulesForm rules={found} />}</Ready>
    </Page>
  );
}

function RulesForm({ rules }: { rules: AidRules }) {
  const { message } = App.useApp();
  const sections = useSite().data?.sections ?? [];
  const [form, setForm] = useState(rules);
  const change = useAidRulesChange();
  const { problems, error, busy, submit } = useSubmit(aidWorkRoutes.changeRules);
  const put = (part: Partial<AidRules>) => setForm(was => ({ ...was, ...part }));
  const bound = (kind: AidKindKey, part: Partial<AidRules['bounds'][AidKindKey]>) =>
    put({ bounds: { ...form.bounds, [kind]: { ...form.bounds[kind], ...part } } });
  const save = async () => {
    if (await submit(form, () => change.mutateAsync(form))) message.success('已保存');
  };
  return (
    <div className={desk.stack}>
      <Sheet title="期限和公示">
        <div className={desk.rules}>
          {numbers.map(({ name, label, hint }) => (
            <Field key={name} label={label} hint={hint} problem={problemFor(problems, name)}>
              {control => (
                <InputNumber
                  {...control}
                  value={form[name]}
                  onChange={value => put({ [name]: value ?? 0 })}
                  min={0}
                  style={{ width: '100%' }}
                />
              )}
            </Field>
          ))}
          <Field label="公示的姓名" problem={problemFor(problems, 'publicName')}>
            {control => (
              <Select
                {...control}
                value={form.publicName}
                onChange={publicName => put({ publicName })}
                options={optionsOf(publicNameStyles)}
              />
            )}
          </Field>
        </div>
      </Sheet>
      <Sheet title="承办">
        <div className={desk.rules}>
          <Field
            label="承办科室"
            hint="新的申请分到这个科室，别的科室看不到；不选的，领办以前各科室都能看到"
            problem={problemFor(problems, 'section')}
          >
            {control => (
              <Select
                {...control}
                value={form.section ?? undefined}
                onChange={section => put({ section: section ?? null })}
                options={sections.map(section => ({ value: section, label: section }))}
                allowClear
                placeholder="不选"
              />
            )}
          </Field>
        </div>
      </Sheet>
      <Sheet title="每次金额（元，不限的留空）">
        <div className={desk.rules}>
          {(Object.keys(aidKindLabels) as AidKindKey[]).map(kind => (
            <Field
              key={kind}
              label={aidKindLabels[kind]}
              problem={problemFor(problems, `bounds.${kind}.most`) ?? problemFor(problems, `bounds.${kind}.least`)}
            >
              {({ id }) => (
                <span id={id}>
                  <InputNumber
                    aria-label={`${aidKindLabels[kind]}最低`}
                    placeholder="最低"
                    value={form.bounds[kind].least}
                    onChange={least => bound(kind, { least })}
                    min={0}
                  />
                  {' 至 '}
                  <InputNumber
                    aria-label={`${aidKindLabels[kind]}最高`}
                    placeholder="最高"
                    value={form.bounds[kind].most}
                    onChange={most => bound(kind, { most })}
                    min={0}
                  />
                </span>
              )}
            </Field>
          ))}
        </div>
      </Sheet>
      <ProblemNote error={error} shownFields={field => (field.split('.')[0] ?? '') in form} />
      <p>
        <Button type="primary" size="large" onClick={save} loading={busy}>
          保存
        </Button>
      </p>
    </div>
  );
}
