import { View } from '@tarojs/components';
import { heading } from '../../lib/aria';
import { chooseMode, dismissHint, useHint, useMode } from '../../lib/elder';
import { open, to } from '../../lib/go';
import { Icon } from '../../ui/Icon';
import { Press } from '../../ui/Press';

/** The head of the home page: hills and a rising sun, whose service it is, the size of print, and search. */
export function Hero({ name }: { name: string }) {
  return (
    <View className="hero">
      <View className="hero__sky">
        <View className="hero__top">
          <View className="hero__titles">
            <View className="hero__name" {...heading}>
              {name}
            </View>
            <View className="hero__service">退役军人云服务平台</View>
          </View>
          <PrintSwitch />
        </View>
        <PrintTip />
      </View>
      <Press className="hero__search" label="搜索政策、岗位和问答" onPress={() => open(to.search())}>
        <Icon name="search" />
        <View className="hero__hint">用自己的话搜，如：老义务兵补贴</View>
      </Press>
    </View>
  );
}

/** Large print on and off with one press. */
function PrintSwitch() {
  const large = useMode() !== 'standard';
  return (
    <Press className="hero__switch" onPress={() => chooseMode(large ? 'standard' : 'large')}>
      <Icon name="print" />
      <View>{large ? '标准版' : '大字版'}</View>
    </Press>
  );
}

/** Says what the switch is for, until it has been used or the tip put away. */
function PrintTip() {
  const mode = useMode();
  const hint = useHint();
  if (!hint || mode !== 'standard') return null;
  return (
    <View className="hero__tip">
      <View className="hero__tip-words">字太小？点上面的“大字版”</View>
      <Press className="hero__tip-close" onPress={dismissHint}>
        知道了
      </Press>
    </View>
  );
}
