import { View } from '@tarojs/components';
import type { MyConsultation } from '@vc/contract';
import { dayInWords, dayOf, helperRelations, subjects } from '@vc/domain';
import type { ReactNode } from 'react';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { CaseSteps } from '../../ui/CaseSteps';
import { ClockCard } from '../../ui/ClockCard';
import { Notice } from '../../ui/Notice';
import { dueInWords } from './due';
import { HelpCard } from './HelpCard';
import { Answer, Thread } from './Thread';

interface ConsultationViewProps {
  consultation: MyConsultation;
  /** It was found by its number, on another phone than the one that asked: what that one sent is not shown there. */
  found?: boolean;
  /** What can be done about it. */
  children?: ReactNode;
}

/** A question: where it stands, by when, the newest answer first, what can be done, and all that was said. */
export function ConsultationView({ consultation, found = false, children }: ConsultationViewProps) {
  const { phase, waiting, reopened, thread, help, clock, filesPass: pass } = consultation;
  const closed = found ? closedWords(consultation) : undefined;
  const newest = thread.at(-1);
  const answered = newest?.kind === 'answer' ? newest : null;
  return (
    <>
      {help && <HelpCard help={help} />}
      <Card>
        <CaseSteps at={phase} />
        {waiting && reopened && <Notice>您不满意，这件事已经重新办理，重新计时</Notice>}
        {waiting && <Waiting consultation={consultation} />}
      </Card>
      {waiting && clock && (
        <ClockCard
          promise={`${dueInWords(clock.dueOn, clock.provisional)}您`}
          rule={clock.promise}
          provisional={clock.provisional}
          lines={clock.lines.map(({ words }) => words)}
        />
      )}
      {answered && <Answer message={answered} pass={pass} title={reopened ? '重新答复' : '答复'} />}
      {children}
      <View className="thread">
        <View className="thread__title">{answered && thread.length > 2 ? '之前的往来' : '往来'}</View>
        <Thread messages={answered ? thread.slice(0, -1) : thread} pass={pass} closed={closed} />
      </View>
      <Facts consultation={consultation} />
    </>
  );
}

/** Why what was handed in cannot be opened by whoever has the number. */
const closedWords = ({ channel }: MyConsultation): string =>
  channel === 'platform' ? '附件只能在提交时用的那部手机上打开' : '交来的材料由工作人员保存，手机上不能打开';

function Waiting({ consultation: { late, dueOn, section } }: { consultation: MyConsultation }) {
  const who = section ? `${section}正在办理` : '正在分办';
  if (late) {
    return (
      <>
        <Notice look="warning">{`原定最晚 ${dayInWords(dueOn)}答复，已经超期，对不起。您可以打电话催问`}</Notice>
        <CallButton words="打电话催问" />
      </>
    );
  }
  return <Notice>{`${who}，不用反复提交`}</Notice>;
}

/** What one tells the bureau on the telephone. */
function Facts({ consultation: { receipt, askedAt, category, section, name, helper } }: { consultation: MyConsultation }) {
  const facts = {
    受理编号: receipt,
    提交日期: dayInWords(dayOf(askedAt)),
    类别: subjects[category],
    ...(section ? { 承办: section } : {}),
    ...(name ? { 退役军人: name } : {}),
    ...(helper ? { 代办人: `${helper.name}（${helperRelations[helper.relation]}）` } : {}),
  };
  return (
    <Card title="这件事">
      {Object.entries(facts).map(([label, value]) => (
        <View key={label} className="fact">
          <View className="fact__label">{label}</View>
          <View className="fact__value">{value}</View>
        </View>
      ))}
    </Card>
  );
}
