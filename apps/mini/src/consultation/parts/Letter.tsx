import { View } from '@tarojs/components';
import { heading } from '../../lib/aria';

/** An answer, laid out as the letter that it is. */
export function Letter({ answer, by, on, title = '答复' }: { answer: string; by: string | null; on: string | null; title?: string }) {
  return (
    <View className="letter">
      <View className="letter__title" {...heading}>
        {title}
      </View>
      <View className="letter__text">{answer}</View>
      <View className="letter__sign">
        {by && <View>{by}</View>}
        {on && <View>{on}</View>}
      </View>
    </View>
  );
}
