import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { casePhases, type Day, isDay } from '@vc/domain';
import { useState } from 'react';
import { heading } from '../../lib/aria';
import { open, to, useParam } from '../../lib/go';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { dueInWords } from '../parts/due';

/** The receipt: the number, the promised day, and what happens next. */
export default function Receipt() {
  const id = useParam('id');
  const receipt = useParam('receipt');
  const dueOn = useParam('dueOn');
  const provisional = useParam('provisional') === '1';
  return (
    <Page title="留言已收到" action={{ label: '我的留言', icon: 'mine', onPress: () => open(to.mine) }}>
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
        {isDay(dueOn) && <View className="receipt__due">{`${dueInWords(dueOn as Day, provisional)}您`}</View>}
      </View>
      <Card title="接下来">
        <WhatNext />
      </Card>
      <Card title="怎么查看答复">
        <View className="prose">用这部手机：打开“我的”，点“我的留言”就能看到答复。</View>
        <View className="prose">换了手机：点“凭编号查询”，输入受理编号和所留手机号的后四位。没有留手机号的，请打电话并报受理编号。</View>
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
  rated: '看完答复，请您说说满意不满意',
} as const satisfies Record<keyof typeof casePhases, string>;

function WhatNext() {
  return (
    <View className="nexts">
      {(Object.keys(nexts) as (keyof typeof nexts)[]).map((state, at) => (
        <View key={state} className="nexts__one">
          <View className="nexts__mark">{at === 0 ? <Icon name="tick" /> : String(at + 1)}</View>
          <View className="nexts__body">
            <View className="nexts__state">{casePhases[state]}</View>
            <View className="nexts__words">{nexts[state]}</View>
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
