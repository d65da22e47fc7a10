import { View } from '@tarojs/components';
import { complaintRoutes, type MyComplaint } from '@vc/contract';
import { complaintKinds, dayInWords, dayOf } from '@vc/domain';
import { useEffect, useState } from 'react';
import { dueInWords } from '../../consultation/parts/due';
import { Letter } from '../../consultation/parts/Letter';
import { heading } from '../../lib/aria';
import { useComeBack } from '../../lib/come-back';
import { open, to, useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { callMine } from '../../lib/session';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { CaseFileList } from '../../ui/CaseFileList';
import { CaseSteps } from '../../ui/CaseSteps';
import { ClockCard } from '../../ui/ClockCard';
import { CopyNumber } from '../../ui/CopyNumber';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { RateCard } from '../../ui/RateCard';
import { Rated } from '../../ui/Rated';
import { Shown } from '../../ui/States';

/** One's own complaint: where it stands, by when, the answers, and what can be done. Just filed, the receipt comes first. */
export default function MyComplaintPage() {
  const id = useParam('id');
  const filed = useParam('filed') === '1';
  const loaded = useLoad(() => callMine(complaintRoutes.mineOne, { id }), { again: id });
  // Coming back to it, there may be an answer.
  useComeBack(loaded.reload);
  return (
    <Page title="投诉建议" action={{ label: '我的办理', icon: 'mine', onPress: () => open(to.cases) }}>
      <Shown loaded={loaded}>{data => <Own key={data.id} read={data} filed={filed} />}</Shown>
    </Page>
  );
}

function Own({ read, filed }: { read: MyComplaint; filed: boolean }) {
  const [complaint, setComplaint] = useState(read);
  useEffect(() => setComplaint(read), [read]);
  const { state, answers, may } = complaint;
  const last = answers.at(-1);
  return (
    <>
      {filed && answers.length === 0 && <Receipt receipt={complaint.receipt} />}
      <Standing complaint={complaint} />
      {last && <Letter answer={last.text} by={last.by} on={dayInWords(last.on)} title={answers.length > 1 ? '重新答复' : '答复'} />}
      {may.includes('rate') && <Rate key={state} complaint={complaint} onRated={setComplaint} />}
      {state === 'rated' && last?.rating && <Rated rating={last.rating} reason={last.reason} />}
      <Told complaint={complaint} />
      {answers.slice(0, -1).map(({ text, by, on, reason }) => (
        <View key={on}>
          <Letter answer={text} by={by} on={dayInWords(on)} title="之前的答复" />
          {reason && (
            <Card>
              <Notice look="warning">{`您当时不满意：${reason}`}</Notice>
            </Card>
          )}
        </View>
      ))}
    </>
  );
}

/** The receipt of what was just filed. */
function Receipt({ receipt }: { receipt: string }) {
  return (
    <View className="receipt">
      <View className="receipt__seal">
        <Icon name="tick" />
      </View>
      <View className="receipt__title" {...heading}>
        意见已收到
      </View>
      <View className="receipt__label">受理编号</View>
      <View className="receipt__number">{receipt}</View>
      <CopyNumber text={receipt} />
    </View>
  );
}

/** Where it stands and by when it is answered. */
function Standing({ complaint: { phase, state, late, dueOn, clock } }: { complaint: MyComplaint }) {
  return (
    <>
      <Card>
        <CaseSteps at={phase} />
        {state === 'reopened' && <Notice>您不满意，这件事已经重新办理，重新计时</Notice>}
        {clock && late && (
          <>
            <Notice look="warning">{`原定最晚 ${dayInWords(dueOn)}答复，已经超期，对不起。您可以打电话催问`}</Notice>
            <CallButton words="打电话催问" />
          </>
        )}
        {clock && !late && <Notice>有了答复，会写在“我的”里的“消息”，不用反复提交</Notice>}
      </Card>
      {clock && (
        <ClockCard
          promise={`${dueInWords(clock.dueOn, clock.provisional)}您`}
          rule={clock.promise}
          provisional={clock.provisional}
          lines={clock.lines.map(({ words }) => words)}
        />
      )}
    </>
  );
}

function Rate({ complaint: { id, state }, onRated }: { complaint: MyComplaint; onRated(complaint: MyComplaint): void }) {
  return (
    <RateCard
      name={`rate-${id}`}
      route={complaintRoutes.rate}
      input={given => ({ id, ...given })}
      read={() => callMine(complaintRoutes.mineOne, { id })}
      rated={({ may }) => !may.includes('rate')}
      dissatisfied={
        state === 'answered'
          ? '提交后，这件事会重新办理一次，重新计时答复您'
          : '已经重新办理过一次，不再重新办理。还没解决的，请打电话告诉我们'
      }
      onRated={onRated}
    />
  );
}

/** What was said, as it was sent. */
function Told({ complaint: { kind, pageName, text, files, receipt, filedAt } }: { complaint: MyComplaint }) {
  const facts = {
    情况: complaintKinds[kind],
    ...(pageName ? { 页面: pageName } : {}),
    受理编号: receipt,
    提交日期: dayInWords(dayOf(filedAt)),
  };
  return (
    <Card title="您的意见">
      <View className="prose">{text}</View>
      <CaseFileList files={files} />
      {Object.entries(facts).map(([label, value]) => (
        <View key={label} className="fact">
          <View className="fact__label">{label}</View>
          <View className="fact__value">{value}</View>
        </View>
      ))}
    </Card>
  );
}
