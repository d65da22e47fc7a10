import { View } from '@tarojs/components';
import { printSizes } from '@vc/contract';
import { chooseMode, useMode } from '../lib/elder';
import { Card } from './Card';
import { Choices } from './Choices';

/** Choose the size of print; the page around it changes at once. */
export function PrintChoice({ title }: { title: string }) {
  const mode = useMode();
  return (
    <Card title={title}>
      <Choices label="字的大小" layout="wide" options={printSizes} chosen={mode} onChoose={chooseMode} />
      <View className="card__note">选好后马上生效，下次打开也是这样</View>
    </Card>
  );
}
