import { View } from '@tarojs/components';
import { Icon } from './Icon';

interface StepsProps<S extends string> {
  steps: Readonly<Record<S, string>>;
  at: S;
  /** The step at which it stands is still being done: it has no tick yet. */
  doing?: boolean;
}

/** How far a thing has come, in words and ticks: 已收到 → 已答复 → 已评价. */
export function Steps<S extends string>({ steps, at, doing = false }: StepsProps<S>) {
  const keys = Object.keys(steps) as S[];
  const reached = keys.indexOf(at);
  return (
    <View className="steps">
      {keys.map((key, i) => (
        <View key={key} className={`steps__one ${i <= reached ? 'steps__one_done' : ''}`}>
          <View className="steps__mark">{i < reached || (i === reached && !doing) ? <Icon name="tick" /> : String(i + 1)}</View>
          <View className="steps__words">{steps[key]}</View>
        </View>
      ))}
    </View>
  );
}
