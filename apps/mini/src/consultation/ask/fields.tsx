import { View } from '@tarojs/components';
import { QUESTION_MAX } from '@vc/contract';
import { subjects } from '@vc/domain';
import { Choices } from '../../ui/Choices';
import { Field } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { TextEntry } from '../../ui/TextEntry';
import { Toggle } from '../../ui/Toggle';
import { needlessNumbers, type Problems } from './check';
import type { Draft } from './draft';

interface FieldsProps {
  draft: Draft;
  set(part: Partial<Draft>): void;
  problems: Problems;
}

/** The question itself. */
export function WhatToAsk({ draft, set, problems }: FieldsProps) {
  const length = draft.question.trim().length;
  const over = length - QUESTION_MAX;
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
        <View className={`field__count ${over > 0 ? 'field__count_over' : ''}`}>
          {over > 0 ? `已写 ${length} 字，超出 ${over} 字，请删减` : `已写 ${length} 字，最多 ${QUESTION_MAX} 字`}
        </View>
        {needless && <Notice look="warning">{needless}</Notice>}
      </Field>
    </>
  );
}

/** How to reach the person, none of it demanded. */
export function AboutYou({ draft, set, problems }: FieldsProps) {
  return (
    <>
      <Field field="name" label="怎么称呼您" optional problem={problems.name}>
        <TextEntry
          label="怎么称呼您"
          placeholder="例如：王师傅"
          value={draft.name}
          wrong={Boolean(problems.name)}
          onChange={name => set({ name })}
        />
      </Field>
      <Field field="phone" label="手机号" optional hint="留手机号，换手机也能查到答复" problem={problems.phone}>
        <TextEntry
          label="手机号"
          placeholder="11 位手机号码"
          keyboard="phone"
          value={draft.phone}
          wrong={Boolean(problems.phone)}
          onChange={phone => set({ phone })}
        />
      </Field>
      <Toggle
        label="对外匿名"
        hint="如果这个问题以后作为公众问答公开，不显示您的姓"
        on={draft.anonymous}
        onChange={anonymous => set({ anonymous })}
      />
    </>
  );
}
