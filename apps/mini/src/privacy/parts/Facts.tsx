import { View } from '@tarojs/components';
import type { HeldItem } from '@vc/contract';

/** What is written of one thing that is held: labels with their values. */
export function Facts({ facts }: Pick<HeldItem, 'facts'>) {
  return (
    <>
      {facts.map(({ label, value }) => (
        <View key={label} className="fact">
          <View className="fact__label">{label}</View>
          <View className="fact__value">{value}</View>
        </View>
      ))}
    </>
  );
}
