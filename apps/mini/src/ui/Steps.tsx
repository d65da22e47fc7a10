import { View } from '@tarojs/components';
import { Icon } from './Icon';

/** How far a thing has come, in words and ticks: 已收到 → 已答复 → 已评价. */
export function Steps<S extends string>({ steps, at }: { steps: Readonly<Record<S, string>>; at: S }) {
  const keys = Object.keys(steps) as S[];
  const reached = keys.indexOf(at);
  return (
    <View className="steps">
      {keys.map((key, i) => (
        <View key={key} className={`steps__one ${i <= reached ? 'steps__one_done' : ''}`}>
          <View className="steps__mark">{i <= reached ? <Icon name="tick" /> : String(i + 1)}</View>
          <View className="steps__words">{steps[key]}</View>
        </View>
      ))}
    </View>
  );
}
