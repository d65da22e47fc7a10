import { View } from '@tarojs/components';
import { type MyFoi, myFoiRoutes } from '@vc/contract';
import { applicantClasses, dayInWords, foiForms, foiOutcomes, foiWays } from '@vc/domain';
import { useState } from 'react';
import { open, to, useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { callMine } from '../../lib/session';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { CaseFileList } from '../../ui/CaseFileList';
import { ClockCard } from '../../ui/ClockCard';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Shown } from '../../ui/States';
import { myFoiStates } from '../parts/states';
import { Letters } from './Letters';
import { Withdraw } from './Withdraw';
import { YourTurn } from './YourTurn';

/** One's own application: where it stands, what there is to do, what came of it. */
export default function MyApplication() {
  const id = useParam('id');
  const filed = useParam('filed') === '1';
  const loaded = useLoad(() => callMine(myFoiRoutes.one, { id }), { again: id });
  return (
    <Page title="我的申请" action={{ label: '全部申请', icon: 'mine', onPress: () => open(to.foiMine) }}>
      <Shown loaded={loaded}>{data => <Own key={data.id} first={data} filed={filed} />}</Shown>
    </Page>
  );
}

function Own({ first, filed }: { first: MyFoi; filed: boolean }) {
  const [application, setApplication] = useState(first);
  const { state, late, answeredOn, why, dueOn, provisional, waitsUntil, turn, files, ending, letters } = application;
  const given = files.filter(({ use }) => use === 'released');
  const sent = files.filter(({ use }) => use !== 'released');
  return (
    <>
      <Card>
        {filed && <Notice look="good">申请已提交，回执在下面，可以下载</Notice>}
        <View className="receipt__label">登记编号</View>
        <View className="receipt__number">{application.registrationNumber}</View>
        <Notice look={late && !answeredOn ? 'warning' : answeredOn ? 'good' : 'plain'}>
          {answeredOn && ending ? `${dayInWords(answeredOn)}${myFoiStates[state]}：${foiOutcomes[ending].label}` : myFoiStates[state]}
        </Notice>
      </Card>
      {turn && <YourTurn application={application} onDone={setApplication} />}
      <Reply application={application} />
      {given.length > 0 && (
        <Card title="提供给您的文件">
          <CaseFileList files={given} />
        </Card>
      )}
      {!answeredOn && (
        <ClockCard
          promise={`${waitsUntil ? '您办完后重新计算，' : ''}${provisional ? '预计' : ''}最晚 ${dayInWords(dueOn)}答复`}
          lines={why}
          provisional={provisional}
        />
      )}
      {letters.length > 0 && <Letters id={application.id} letters={letters} />}
      <Happenings application={application} />
      <Facts application={application} />
      {sent.length > 0 && (
        <Card title="您交来的材料">
          <CaseFileList files={sent} />
        </Card>
      )}
      {application.may.includes('withdraw') && <Withdraw application={application} onDone={setApplication} />}
      <Card>
        <CallButton />
      </Card>
    </>
  );
}

/** What was answered, and where one may turn who disagrees. */
function Reply({ application: { reply, remedy } }: { application: MyFoi }) {
  return (
    <>
      {reply && (
        <View className="letter">
          <View className="letter__title">答复</View>
          <View className="letter__text">{reply}</View>
        </View>
      )}
      {remedy && (
        <Card title="不服怎么办">
          <View className="prose">{remedy}</View>
        </Card>
      )}
    </>
  );
}

function Happenings({ application: { happenings } }: { application: MyFoi }) {
  return (
    <Card title="办理经过">
      {[...happenings].reverse().map(({ on, what, note }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several things can happen on one day
        <View key={i} className="fact">
          <View className="fact__label">{dayInWords(on)}</View>
          <View className="fact__value">
            {what}
            {note?.split('\n').map(line => (
              <View key={line} className="row__foot">
                {line}
              </View>
            ))}
          </View>
        </View>
      ))}
    </Card>
  );
}

function Facts({ application }: { application: MyFoi }) {
  const { title, wanted, documentNumber, form, way, applicantClass, receivedOn } = application;
  const facts: [string, string | null][] = [
    ['要的信息', title],
    ['内容', wanted],
    ['文号', documentNumber],
    ['形式', form && foiForms[form]],
    ['怎么拿', way && foiWays[way]],
    ['申请人类别', applicantClasses[applicantClass]],
    ['收到日期', dayInWords(receivedOn)],
  ];
  return (
    <Card title="这件申请">
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => (
          <View key={label} className="fact">
            <View className="fact__label">{label}</View>
            <View className="fact__value">{value}</View>
          </View>
        ))}
    </Card>
  );
}
