import { View } from '@tarojs/components';
import { useSite } from '../lib/site';

/** Says on every screen of a demonstration that nothing here is real. */
export function DemoMark() {
  const site = useSite(true);
  if (!site?.demo) return null;
  return <View className="demo">演示数据，不是真实的政策和岗位</View>;
}
