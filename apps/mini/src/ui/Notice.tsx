import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';

const icons = { plain: 'hint', warning: 'warn', danger: 'warn', good: 'done', offline: 'offline' } as const;

/** A line or two that the person should know of, with its own sign so that colour is not all that tells. */
export function Notice({ look = 'plain', children }: { look?: keyof typeof icons; children: ReactNode }) {
  return (
    <View className={`notice notice_${look}`}>
      <Icon name={icons[look]} className="notice__icon" />
      <View className="notice__body">{children}</View>
    </View>
  );
}
