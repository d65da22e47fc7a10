import { View } from '@tarojs/components';
import { heading } from '../lib/aria';
import { back } from '../lib/go';
import { Icon } from './Icon';
import { Press } from './Press';

/** The bar with the way back and the page's name, which the web page has to draw itself. */
export function TopBar({ title, canGoBack }: { title: string; canGoBack: boolean }) {
  return (
    <View className="top-bar">
      {canGoBack && (
        <Press className="top-bar__back" label="返回" onPress={back}>
          <Icon name="back" />
          <View className="top-bar__word">返回</View>
        </Press>
      )}
      <View className="top-bar__title" {...heading}>
        {title}
      </View>
    </View>
  );
}
