import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { Press } from './Press';

interface ListRowProps {
  title: ReactNode;
  onPress(): void;
  /** Short words above the title. */
  tags?: ReactNode;
  summary?: ReactNode;
  /** Facts under the summary, one line each. */
  lines?: readonly string[];
  /** The last, quiet line: dates mostly. */
  foot?: ReactNode;
  icon?: string;
}

/** One thing in a list. The whole row is pressed, and nothing in it is cut short. */
export function ListRow({ title, onPress, tags, summary, lines = [], foot, icon }: ListRowProps) {
  return (
    <Press className="row" onPress={onPress}>
      {icon && <Icon name={icon} className="row__icon" />}
      <View className="row__body">
        {tags && <View className="row__tags">{tags}</View>}
        <View className="row__title">{title}</View>
        {summary && <View className="row__summary">{summary}</View>}
        {lines.map(line => (
          <View key={line} className="row__line">
            {line}
          </View>
        ))}
        {foot && <View className="row__foot">{foot}</View>}
      </View>
      <Icon name="next" className="row__next" />
    </Press>
  );
}
