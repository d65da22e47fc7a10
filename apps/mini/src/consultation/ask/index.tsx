import { View } from '@tarojs/components';
import { consultationRoutes } from '@vc/contract';
import { type Subject, subjects, usualClocks } from '@vc/domain';
import { call } from '../../lib/call';
import { useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { toField } from '../../lib/scroll';
import { discard } from '../../lib/uploads';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Restored } from '../../ui/Restored';
import { fieldOrder } from './check';
import { type Draft, useDraft } from './draft';
import { AboutHelper, AboutYou, ForWhom, WhatToAsk, WhatToShow } from './fields';
import { SimilarAnswers } from './SimilarAnswers';
import { useSending } from './send';

const subjectOf = (key: string): Subject | null => (key in subjects ? (key as Subject) : null);

/** What the bureau promises; what is usual until it has answered. */
function usePromise(): string {
  const { data } = useLoad(() => call(consultationRoutes.promise, {}), { key: 'promise' });
  const { accept, answer, demand } = data ?? usualClocks;
  return `提交后马上得到受理编号。${accept} 个工作日内受理，咨询 ${answer} 个、诉求 ${demand} 个工作日内答复`;
}

/** Ask the bureau something. What is written is never lost: it is saved while it is being typed. */
export default function Ask() {
  const kept = useDraft(subjectOf(useParam('category')));
  const { form: draft, restored, change } = kept;
  const sending = useSending(kept);
  const promise = usePromise();
  const set = (part: Partial<Draft> | ((was: Draft) => Partial<Draft>), field?: keyof Draft) => {
    change(part);
    const changed = field ? [field] : (Object.keys(part) as (keyof Draft)[]);
    for (const one of changed) sending.settle(one);
  };
  const send = async () => {
    const problems = await sending.send();
    if (problems) toField(fieldOrder.find(field => field in problems));
  };
  const wrong = Object.keys(sending.problems).length;
  const fields = { draft, set, problems: sending.problems };
  return (
    <Page title="我要留言" tab="ask">
      {restored && <Restored onClear={() => discard(kept)} />}
      <Card>
        <ForWhom draft={draft} set={set} />
        <WhatToAsk {...fields} />
        <SimilarAnswers question={draft.question} />
      </Card>
      <Card>
        <WhatToShow {...fields} />
      </Card>
      {draft.onBehalf && (
        <Card title="您（代办人）">
          <AboutHelper {...fields} />
        </Card>
      )}
      <Card title={draft.onBehalf ? '退役军人本人' : undefined}>
        <AboutYou {...fields} />
      </Card>
      <View className="ask__end">
        {wrong > 0 && <Notice look="danger">{`有 ${wrong} 处需要修改，请看上面红色的提示`}</Notice>}
        {sending.failure && <Notice look="danger">{sending.failure}</Notice>}
        <BigButton disabled={sending.busy} onPress={send}>
          {sending.busy ? '正在提交…' : sending.failure ? '再提交一次' : '提交留言'}
        </BigButton>
        <View className="ask__promise">{promise}</View>
      </View>
    </Page>
  );
}
