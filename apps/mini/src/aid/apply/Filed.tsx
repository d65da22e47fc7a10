import { View } from '@tarojs/components';
import type { AidDraft, aidDraftRoutes, Reply } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { open, replace, to } from '../../lib/go';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';

/** The receipt: a number, a day, and what comes next. */
export function Filed({ receipt: { id, receipt, dueOn, provisional } }: { receipt: Reply<typeof aidDraftRoutes.file> }) {
  return (
    <Card title="申请已提交">
      <Notice look="good">我们收到了您的申请</Notice>
      <View className="fact">
        <View className="fact__label">申请编号</View>
        <View className="fact__value">{receipt}</View>
      </View>
      <View className="fact">
        <View className="fact__label">最晚受理</View>
        <View className="fact__value">{`${dayInWords(dueOn)}${provisional ? '（暂定）' : ''}`}</View>
      </View>
      <View className="prose">接下来：我们先看材料齐不齐，缺什么会一次告诉您；受理后上门或打电话核实，再作决定。</View>
      <BigButton onPress={() => replace(to.aidOne(id))}>看办理进度</BigButton>
    </Card>
  );
}

/** The draft was filed, from this phone or another. */
export function FiledElsewhere({ filed: { id, receipt } }: { filed: NonNullable<AidDraft['filed']> }) {
  return (
    <Card title="这份申请已经提交">
      <Notice look="good">{`申请编号 ${receipt}，不用再填`}</Notice>
      {id ? (
        <BigButton onPress={() => replace(to.aidOne(id))}>看办理进度</BigButton>
      ) : (
        <>
          <View className="prose">是在另一部手机上提交的：在那部手机上看办理进度，或者凭编号和手机号后四位查。</View>
          <BigButton onPress={() => open(to.aidMine)}>凭编号查进度</BigButton>
        </>
      )}
    </Card>
  );
}
