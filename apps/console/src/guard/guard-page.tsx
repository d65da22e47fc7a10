import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type GuardList, guardReleases, guardRoutes, z } from '@vc/contract';
import { type GuardRule, guardLevels, guardRules } from '@vc/domain';
import { App, Button, Input } from 'antd';
import { call } from '../lib/call.ts';
import { Field } from '../ui/field.tsx';
import { KeptFields } from '../ui/kept-fields.tsx';
import { Page, Sheet } from '../ui/page.tsx';
import { Ready } from '../ui/states.tsx';
import { useKeptForm } from '../ui/use-kept-form.ts';
import styles from './guard.module.css';
import { GuardAlarms } from './guard-alarms.tsx';

const guardKey = ['guard-list'] as const;
const values = z.object({ words: z.string(), numbers: z.string() });

const givenOf = ({ words, numbers }: { words: string; numbers: string }): GuardList => ({
  words,
  publicNumbers: numbers
    .split(/[\s,，、]+/)
    .map(number => number.trim())
    .filter(Boolean),
});

/** What is looked for before anything is published (发布检查): the rules, and what the bureau adds to them. */
export function GuardPage() {
  const list = useQuery({ queryKey: guardKey, queryFn: () => call(guardRoutes.list, {}) });
  return (
    <Page title="发布检查" lead="每条内容送审、保密审查和发布时自动检查；已公开的内容、问答和台账，每天夜里再查一遍。">
      <div className={styles.sheets}>
        <GuardAlarms />
        <Ready of={list}>{found => <ListForm list={found} />}</Ready>
        <Rules />
      </div>
    </Page>
  );
}

function ListForm({ list }: { list: GuardList }) {
  const { message } = App.useApp();
  const queries = useQueryClient();
  const keep = useMutation({
    mutationFn: (given: GuardList) => call(guardRoutes.keep, given),
    onSuccess: kept => queries.setQueryData(guardKey, kept),
  });
  const form = useKeptForm({
    name: 'guard-list',
    schema: values,
    initial: { words: list.words, numbers: list.publicNumbers.join('\n') },
    route: guardRoutes.keep,
  });
  const { at, put } = form;
  const save = async () => {
    const given = givenOf(form.values);
    if (await form.save(given, () => keep.mutateAsync(given))) message.success('已保存，下一次检查起生效');
  };
  return (
    <Sheet title="本局词表">
      <KeptFields form={form} what="没有保存的词表">
        <Field
          label="要留意的词"
          {...at('words')}
          hint="一行一个：词，级别（不能发布、送保密员、请核对，不写为不能发布），说明。夹了空格也能查到。"
        >
          {control => (
            <Input.TextArea
              {...control}
              value={form.values.words}
              onChange={event => put('words', event.target.value)}
              placeholder={'优抚金，请核对，写作抚恤金或补助金\n某服务站，不能发布，已经撤销'}
              autoSize={{ minRows: 8, maxRows: 24 }}
            />
          )}
        </Field>
        <Field label="对外公开的手机号" {...at('numbers')} hint="一行一个；内容里出现这些号码不再提示">
          {control => (
            <Input.TextArea
              {...control}
              value={form.values.numbers}
              onChange={event => put('numbers', event.target.value)}
              autoSize={{ minRows: 8, maxRows: 24 }}
            />
          )}
        </Field>
      </KeptFields>
      <p className={styles.save}>
        <Button type="primary" onClick={save} loading={form.busy}>
          保存词表
        </Button>
      </p>
    </Sheet>
  );
}

const rules: readonly GuardRule[] = Object.values(guardRules);

/** Every rule there is, with what it rests on, for those who are stopped by one. */
function Rules() {
  return (
    <Sheet title="固定规则">
      <div className={styles.scroll}>
        <table className={styles.rules}>
          <thead>
            <tr>
              <th scope="col">查什么</th>
              <th scope="col">结果</th>
              <th scope="col">放行</th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ title, level, release, basis }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                <td>{guardLevels[level]}</td>
                <td>{guardReleases[release]}</td>
                <td>{basis}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Sheet>
  );
}
