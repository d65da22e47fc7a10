import { View } from '@tarojs/components';
import type { MyConsultation } from '@vc/contract';
import { casePhases, dayInWords, dayOf, subjects } from '@vc/domain';
import type { ReactNode } from 'react';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Steps } from '../../ui/Steps';
import { Tag } from '../../ui/Tag';
import { dueInWords } from './due';
import { Letter } from './Letter';

/** One's question, where it stands, and the answer; `children` is what can be done about it. */
export function ConsultationView({ consultation, children }: { consultation: MyConsultation; children?: ReactNode }) {
  const { phase, waiting, category, question, receipt, askedAt, thread } = consultation;
  return (
    <>
      <Card>
        <Steps steps={casePhases} at={phase} />
        {waiting && <Waiting consultation={consultation} />}
      </Card>
      {thread
        .filter(({ kind }) => kind === 'answer')
        .map(({ id, text, by, at }) => (
          <Letter key={id} answer={text} by={by} on={dayInWords(dayOf(at))} />
        ))}
      {children}
      <Card title="我的问题">
        <View className="question">
          <Tag>{subjects[category]}</Tag>
          <View className="question__text">{question}</View>
          <View className="question__meta">受理编号 {receipt}</View>
          <View className="question__meta">{dayInWords(dayOf(askedAt))} 提交</View>
        </View>
      </Card>
    </>
  );
}

function Waiting({ consultation: { late, dueOn, provisional } }: { consultation: MyConsultation }) {
  if (late) {
    return (
      <>
        <Notice look="warning">{`原定最晚 ${dayInWords(dueOn)}答复，已经超期，对不起。您可以打电话催问`}</Notice>
        <CallButton words="打电话催问" />
      </>
    );
  }
  return <Notice>{`${dueInWords(dueOn, provisional)}您，不用反复提交`}</Notice>;
}
