import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { consultationRoutes } from '@vc/contract';
import { casePhases, type Day, isDay } from '@vc/domain';
import { useState } from 'react';
import { heading } from '../../lib/aria';
import { open, to, useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { callMine } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { ClockCard } from '../../ui/ClockCard';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { dueInWords } from '../parts/due';
import { HelpCard } from '../parts/HelpCard';
import { receiptOf } from '../parts/receipts';

/** The receipt: the number, the promised day and why it is that day, and what happens next. All but the why needs no network. */
export default function Receipt() {
  const id = useParam('id');
  const receipt = useParam('receipt');
  const dueOn = useParam('dueOn');
  const provisional = useParam('provisional') === '1';
  const { data } = useLoad(() => callMine(consultationRoutes.mineOne, { id }), { again: id });
  const help = receiptOf(id)?.help ?? data?.help ?? null;
  const clock = data?.clock ?? null;
  return (
    <Page title="留言已收到" action={{ label: '我的留言', icon: 'mine', onPress: () => open(to.mine) }}>
      {help && <HelpCard help={help} />}
      <View className="receipt">
        <View className="receipt__seal">
          <Icon name="tick" />
        </View>
        <View className="receipt__title" {...heading}>
          留言已收到
        </View>
        <View className="receipt__label">受理编号</View>
        <View className="receipt__number">{receipt}</View>
        <CopyButton text={receipt} />
      </View>
      {isDay(dueOn) && (
        <ClockCard
          promise={`${dueInWords(dueOn as Day, provisional)}您`}
          rule={clock?.promise}
          provisional={provisional}
          lines={(clock?.lines ?? []).map(({ words }) => words)}
        />
      )}
      <Card title="接下来">
        <WhatNext />
      </Card>
      <Card title="怎么查看答复">
        <View className="prose">用这部手机：打开“我的”，点“我的留言”就能看到答复。</View>
        <View className="prose">
          用别的手机：点“凭编号查询”，输入受理编号和手机号后四位（替别人问的，本人和代办人的都行）。没有留手机号的，请打电话并报受理编号。
        </View>
        <BigButton onPress={() => open(to.myOne(id))}>查看这条留言</BigButton>
        <CallButton />
      </Card>
    </Page>
  );
}

const nexts = {
  received: '工作人员已经能看到您的问题',
  assigned: '交给懂这件事的科室办',
  answered: '答复后在“我的留言”里显示“新答复”',
  rated: '看完答复，请您说说满意不满意。不满意，写明原因，会重新办理一次',
} as const satisfies Record<keyof typeof casePhases, string>;

function WhatNext() {
  return (
    <View className="nexts">
      {(Object.keys(nexts) as (keyof typeof nexts)[]).map((phase, at) => (
        <View key={phase} className="nexts__one">
          <View className="nexts__mark">{at === 0 ? <Icon name="tick" /> : String(at + 1)}</View>
          <View className="nexts__body">
            <View className="nexts__state">{casePhases[phase]}</View>
            <View className="nexts__words">{nexts[phase]}</View>
          </View>
        </View>
      ))}
    </View>
  );
}

function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    Taro.setClipboardData({ data: text }).then(
      () => setCopied(true),
      () => undefined,
    );
  };
  return (
    <BigButton look="plain" icon={copied ? 'tick' : 'copy'} onPress={copy}>
      {copied ? '编号已复制' : '复制编号'}
    </BigButton>
  );
}
