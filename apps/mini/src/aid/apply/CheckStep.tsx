import { View } from '@tarojs/components';
import type { AidDraftForm } from '@vc/contract';
import { aidKindLabels, aidRelations } from '@vc/domain';
import type { Wrong } from '../../lib/send';
import { groupedNumber } from '../../lib/words';
import { Card } from '../../ui/Card';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { Press } from '../../ui/Press';
import { TextEntry } from '../../ui/TextEntry';
import { Consent } from '../parts/Consent';
import type { Guide } from './StepFields';
import type { ApplyStep } from './steps';

export interface Agreed {
  notice: boolean;
  sensitive: boolean;
  behalf: boolean;
}

interface CheckStepProps {
  form: AidDraftForm;
  guide: Guide;
  wrong: Wrong;
  agreed: Agreed;
  /** Why it is applied again; the server asks for it. */
  again: string;
  asksAgain: boolean;
  onAgain(words: string): void;
  onAgree(part: Partial<Agreed>): void;
  onGo(step: ApplyStep): void;
}

/** Everything once more, and what has to be agreed to, each by itself. */
export function CheckStep({ form, guide, wrong, agreed, again, asksAgain, onAgain, onAgree, onGo }: CheckStepProps) {
  const helped = form.relation !== 'self';
  const rows: [ApplyStep, string, string][] = [
    ['kind', '帮扶类别', form.kind ? aidKindLabels[form.kind] : '没有选'],
    ['kind', '替谁申请', form.relation ? aidRelations[form.relation] : '没有选'],
    ...(helped ? ([['person', '代办人', `${form.helperName} ${form.helperPhone}`]] as [ApplyStep, string, string][]) : []),
    ['person', '申请人', form.name || '没有填'],
    ['person', '身份证号', groupedNumber(form.idNumber) || '没有填'],
    ['person', '手机号', form.phone || '没有填'],
    ['person', '镇（街道）', form.town || '没有填'],
    ['hardship', '家庭', `${form.household || '？'} 口人，每月 ${form.income || '？'} 元`],
    ['hardship', '困难情况', form.story || '没有填'],
    ['papers', '材料', `${form.papers.length} 个文件`],
  ];
  return (
    <>
      <Card title="请核对一遍">
        {rows.map(([step, label, value]) => (
          <Press key={label} className="fact fact_press" label={`${label} ${value}，点一下修改`} onPress={() => onGo(step)}>
            <View className="fact__label">{label}</View>
            <View className="fact__value">{value}</View>
            <Icon name="next" className="row__next" />
          </Press>
        ))}
      </Card>
      <Card>
        <Consent
          field="notice"
          text={guide.notice}
          words="我看过了，同意提供"
          on={agreed.notice}
          problem={wrong.notice}
          onChange={notice => onAgree({ notice })}
        />
        <Consent
          field="sensitive"
          text={guide.sensitive}
          words="我单独同意"
          on={agreed.sensitive}
          problem={wrong.sensitive}
          onChange={sensitive => onAgree({ sensitive })}
        />
        {helped && (
          <Consent
            field="behalf"
            text={guide.behalf}
            words="申请人同意由我代办"
            on={agreed.behalf}
            problem={wrong.behalf}
            onChange={behalf => onAgree({ behalf })}
          />
        )}
      </Card>
      {asksAgain && (
        <Card>
          <Field field="again" label="为什么再次申请" hint="情况有什么新变化" problem={wrong.again}>
            <TextEntry label="再次申请的原因" long value={again} onChange={onAgain} />
          </Field>
        </Card>
      )}
    </>
  );
}
