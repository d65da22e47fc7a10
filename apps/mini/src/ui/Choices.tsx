import { View } from '@tarojs/components';
import { choiceOf } from '../lib/aria';
import { Icon } from './Icon';
import { Press } from './Press';

interface ChoicesProps<K extends string> {
  /** What is being chosen, for screen readers. */
  label: string;
  options: Readonly<Record<K, string>>;
  chosen: K | null;
  onChoose(key: K): void;
  /** `chips` wrap like words; `wide` share the line evenly. */
  layout?: 'chips' | 'wide';
}

/** Choose one of a few. The chosen one is ticked as well as coloured. */
export function Choices<K extends string>({ label, options, chosen, onChoose, layout = 'chips' }: ChoicesProps<K>) {
  return (
    <View className={`choices choices_${layout}`} {...choiceOf(label)}>
      {(Object.keys(options) as K[]).map(key => (
        <Press
          key={key}
          role="radio"
          chosen={key === chosen}
          className={`choice ${key === chosen ? 'choice_on' : ''}`}
          onPress={() => onChoose(key)}
        >
          {key === chosen && <Icon name="tick" />}
          <View>{options[key]}</View>
        </Press>
      ))}
    </View>
  );
}
