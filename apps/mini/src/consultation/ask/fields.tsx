import { NAME_MAX, QUESTION_MAX } from '@vc/contract';
import { HELPER_CONSENT, helperRelations, subjects } from '@vc/domain';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { FilePicker } from '../../ui/FilePicker';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';
import { Toggle } from '../../ui/Toggle';
import { Count } from '../parts/Count';
import { needlessNumbers, type Problems } from './check';
import type { Draft } from './draft';

interface FieldsProps {
  draft: Draft;
  set(part: Partial<Draft> | ((was: Draft) => Partial<Draft>), field?: keyof Draft): void;
  problems: Problems;
}

const askers = { self: '我自己问', other: '替别人问' } as const;

/** For oneself, or for somebody in the family or the village. */
export function ForWhom({ draft, set }: Omit<FieldsProps, 'problems'>) {
  return (
    <Field field="onBehalf" label="替谁问？" hint="家里人、村（社区）服务站可以替不会用手机的老兵问">
      <Choices
        label="替谁问"
        layout="wide"
        options={askers}
        chosen={draft.onBehalf ? 'other' : 'self'}
        onChoose={who => set({ onBehalf: who === 'other' })}
      />
    </Field>
  );
}

/** The question itself. */
export function WhatToAsk({ draft, set, problems }: FieldsProps) {
  const needless = needlessNumbers(draft.question);
  return (
    <>
      <Field field="category" label="想问哪方面的事？" problem={problems.category}>
        <Choices label="类别" options={subjects} chosen={draft.category} onChoose={category => set({ category })} />
      </Field>
      <Field field="question" label="要问的问题" hint="用自己的话写就行。不要写身份证号、银行卡号" problem={problems.question}>
        <TextEntry
          long
          label="要问的问题"
          placeholder="例如：我 1978 年入伍，农村户口，今年 64 岁，老义务兵补贴怎么领？"
          value={draft.question}
          wrong={Boolean(problems.question)}
          onChange={question => set({ question })}
        />
        <Count text={draft.question} most={QUESTION_MAX} />
        {needless && <Notice look="warning">{needless}</Notice>}
      </Field>
    </>
  );
}

/** What shows better than it can be told. */
export function WhatToShow({ draft, set, problems }: FieldsProps) {
  return (
    <Field field="files" label="照片和文件" optional problem={problems.files}>
      <FilePicker
        kind="consultation"
        files={draft.files}
        onChange={change => set(({ files }) => ({ files: change(files) }), 'files')}
        note="不要拍身份证、银行卡"
      />
    </Field>
  );
}

/** How to reach the veteran, none of it demanded of who asks for himself. */
export function AboutYou({ draft, set, problems }: FieldsProps) {
  const { onBehalf } = draft;
  const nameLabel = onBehalf ? '退役军人本人的姓名' : '怎么称呼您';
  const phoneLabel = onBehalf ? '本人的手机号' : '手机号';
  return (
    <>
      <Field field="name" label={nameLabel} optional={!onBehalf} problem={problems.name}>
        <TextEntry
          label={nameLabel}
          placeholder={onBehalf ? '您替谁问，就写谁' : '例如：王师傅'}
          value={draft.name}
          wrong={Boolean(problems.name)}
          onChange={name => set({ name })}
        />
      </Field>
      <Field
        field="phone"
        label={phoneLabel}
        optional
        hint={onBehalf ? '本人没有手机，不填也行' : '留手机号，换手机也能查到答复'}
        problem={problems.phone}
      >
        <TextEntry
          label={phoneLabel}
          placeholder="11 位手机号码"
          keyboard="phone"
          value={draft.phone}
          wrong={Boolean(problems.phone)}
          onChange={phone => set({ phone })}
        />
      </Field>
      <Toggle
        label="对外匿名"
        hint={`如果这个问题以后作为公众问答公开，不显示${onBehalf ? '本人' : '您'}的姓`}
        on={draft.anonymous}
        onChange={anonymous => set({ anonymous })}
      />
    </>
  );
}

/** Who asks in another's place. */
export function AboutHelper({ draft, set, problems }: FieldsProps) {
  const problem = (field: string) => problems[`helper.${field}`];
  return (
    <>
      <Field field="helper.relation" label="您是本人的什么人？" problem={problem('relation')}>
        <Choices label="与本人的关系" options={helperRelations} chosen={draft.relation} onChoose={relation => set({ relation })} />
      </Field>
      <Field field="helper.name" label="您的姓名" problem={problem('name')}>
        <TextEntry
          label="您的姓名"
          maxLength={NAME_MAX}
          value={draft.helperName}
          wrong={Boolean(problem('name'))}
          onChange={helperName => set({ helperName })}
        />
      </Field>
      <Field field="helper.phone" label="您的手机号" hint="凭受理编号和它的后四位，也能查到答复" problem={problem('phone')}>
        <TextEntry
          label="您的手机号"
          placeholder="11 位手机号码"
          keyboard="phone"
          value={draft.helperPhone}
          wrong={Boolean(problem('phone'))}
          onChange={helperPhone => set({ helperPhone })}
        />
      </Field>
      <Field field="helper.consent" label="代办承诺" problem={problem('consent')}>
        <Toggle label="我承诺" hint={HELPER_CONSENT} on={draft.consent} onChange={consent => set({ consent })} />
      </Field>
    </>
  );
}
