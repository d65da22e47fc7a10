import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { REPLY_WORKING_DAYS, type Subject, subjects } from '@vc/domain';
import { useParam } from '../../lib/go';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { fieldId } from '../../ui/Field';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Press } from '../../ui/Press';
import { fieldOrder, type Problems } from './check';
import { type Draft, useDraft } from './draft';
import { AboutYou, WhatToAsk } from './fields';
import { useSending } from './send';

const subjectOf = (key: string): Subject | null => (key in subjects ? (key as Subject) : null);

/** Brings the first field that needs correcting into view. */
function showFirst(problems: Problems): void {
  const first = fieldOrder.find(field => field in problems);
  if (first) Taro.pageScrollTo({ selector: `#${fieldId(first)}`, offsetTop: -96, duration: 200 }).catch(() => undefined);
}

/** Ask the bureau something. What is written is never lost: it is saved while it is being typed. */
export default function Ask() {
  const drafting = useDraft(subjectOf(useParam('category')));
  const { form: draft, restored, change, clear } = drafting;
  const sending = useSending(drafting);
  const set = (part: Partial<Draft>) => {
    change(part);
    for (const field of Object.keys(part)) sending.settle(field);
  };
  const send = async () => {
    const problems = await sending.send();
    if (problems) setTimeout(() => showFirst(problems), 50);
  };
  const wrong = Object.keys(sending.problems).length;
  return (
    <Page title="我要留言" tab="ask">
      {restored && (
        <View className="ask__restored">
          <Notice>已恢复上次没写完的内容</Notice>
          <Press className="ask__clear" onPress={clear}>
            清空重写
          </Press>
        </View>
      )}
      <Card>
        <WhatToAsk draft={draft} set={set} problems={sending.problems} />
      </Card>
      <Card>
        <AboutYou draft={draft} set={set} problems={sending.problems} />
      </Card>
      <View className="ask__end">
        {wrong > 0 && <Notice look="danger">{`有 ${wrong} 处需要修改，请看上面红色的提示`}</Notice>}
        {sending.failure && <Notice look="danger">{sending.failure}</Notice>}
        <BigButton disabled={sending.busy} onPress={send}>
          {sending.busy ? '正在提交…' : sending.failure ? '再提交一次' : '提交留言'}
        </BigButton>
        <View className="ask__promise">{`提交后马上得到受理编号，${REPLY_WORKING_DAYS} 个工作日内答复`}</View>
      </View>
    </Page>
  );
}
