import { View } from '@tarojs/components';
import { aidRoutes } from '@vc/contract';
import { useState } from 'react';
import { call } from '../../lib/call';
import { open, to } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';
import { ListRow } from '../../ui/ListRow';
import { Page } from '../../ui/Page';
import { Press } from '../../ui/Press';
import { Shown } from '../../ui/States';
import type { Guide } from '../apply/StepFields';

/** What aid there is, who can have it, what to bring, how long it takes. */
export default function AidGuide() {
  const loaded = useLoad(() => call(aidRoutes.guide, {}), { key: 'aid-guide' });
  return (
    <Page title="困难帮扶" action={{ label: '我的申请', icon: 'mine', onPress: () => open(to.aidMine) }}>
      <Shown loaded={loaded}>
        {guide => (
          <>
            <Card>
              <View className="prose">
                生活、看病、孩子上学遇到困难，或者家里出了意外，可以申请帮扶。在手机上填，随时存，换一部手机也能接着填；也可以请家人或村（社区）服务站代填。
              </View>
              <BigButton icon="guide" onPress={() => open(to.aidApply())}>
                我要申请
              </BigButton>
            </Card>
            <Card>
              <ListRow icon="mine" title="我的帮扶申请" foot="接着填草稿、看进度、补材料" onPress={() => open(to.aidMine)} />
              <ListRow icon="announcement" title="困难帮扶公示" foot="正在公示的名单" onPress={() => open(to.aidPublicity)} />
            </Card>
            {guide.kinds.map(kind => (
              <Kind key={kind.key} kind={kind} />
            ))}
            <Card title="怎么办、多少天">
              <View className="prose">{`1. 提交后 ${guide.acceptDays} 个工作日内决定是否受理，缺材料会一次告诉您；等您补材料的日子不算。`}</View>
              <View className="prose">{`2. 受理后 ${guide.decideDays} 个工作日内上门或电话核实，作出决定。${guide.decidedBy}。`}</View>
              <View className="prose">{`3. 批准后公示 ${guide.publicityDays} 天，只公示姓氏、镇（街道）和帮扶类别；没有异议就发放。`}</View>
            </Card>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Kind({ kind: { label, who, conditions, materials, amount } }: { kind: Guide['kinds'][number] }) {
  const [shown, setShown] = useState(false);
  return (
    <Card title={label}>
      <View className="prose">{who}</View>
      {amount && <View className="prose">{`金额：${amount}`}</View>}
      <Press className="clock__why" label={`${label}：${shown ? '收起' : '看条件和材料'}`} onPress={() => setShown(!shown)}>
        <View className="clock__why-words">条件和材料</View>
        <View className="clock__fold">{shown ? '收起' : '看一看'}</View>
        <Icon name={shown ? 'up' : 'down'} />
      </Press>
      {shown && (
        <>
          <View className="prose">{`条件：${conditions.join('；')}。`}</View>
          {materials.map(one => (
            <View key={one.key} className="prose">
              {`材料：${one.label}${one.needed ? '（要有）' : '（有就带上）'}`}
            </View>
          ))}
        </>
      )}
    </Card>
  );
}
