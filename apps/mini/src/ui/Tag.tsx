import { View } from '@tarojs/components';

/** A short word about a thing. `seal` is vermilion, for what must be seen; `pale` says that something is over. */
export function Tag({ children, look = 'plain' }: { children: string; look?: 'plain' | 'seal' | 'good' | 'pale' }) {
  return <View className={`tag tag_${look}`}>{children}</View>;
}
