import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import type { Listed } from '../lib/pages';
import { BigButton } from './BigButton';

/** The end of a list: the next page comes by itself on reaching it, or at a press; or it says that this is all. */
export function LoadMore({ rest, more, items }: Pick<Listed<unknown>, 'rest' | 'more' | 'items'>) {
  useReachBottom(() => {
    if (rest === 'waiting') more();
  });
  if (rest === 'none') return items.length > 3 ? <View className="list-end">已经到底了，共 {items.length} 条</View> : null;
  if (rest === 'busy') return <View className="list-end">正在加载…</View>;
  return (
    <View className="list-more">
      <BigButton look="plain" icon={rest === 'failed' ? 'again' : 'down'} onPress={more}>
        {rest === 'failed' ? '没有加载成功，点这里再试' : '加载更多'}
      </BigButton>
    </View>
  );
}
