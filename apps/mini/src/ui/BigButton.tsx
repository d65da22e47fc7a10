import { View } from '@tarojs/components';
import { Icon } from './Icon';
import { Press } from './Press';

interface BigButtonProps {
  children: string;
  onPress(): void;
  icon?: string;
  /** A number after the words, never broken in two. */
  number?: string;
  /** `main`: what one came to do; `plain`: something else one may do. */
  look?: 'main' | 'plain';
  disabled?: boolean;
}

/** A main action, large enough for any thumb. */
export function BigButton({ children, onPress, icon, number, look = 'main', disabled }: BigButtonProps) {
  return (
    <Press main className={`big-button big-button_${look}`} onPress={onPress} disabled={disabled}>
      {icon && <Icon name={icon} />}
      <View className={`big-button__words ${number ? 'big-button__words_number' : ''}`}>
        {children}
        {number && <View className="big-button__number">{number}</View>}
      </View>
    </Press>
  );
}
