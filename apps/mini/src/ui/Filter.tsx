import { ScrollView, View } from '@tarojs/components';
import { choiceOf } from '../lib/aria';
import { Press } from './Press';

interface FilterProps {
  label: string;
  /** The word for no restriction. */
  all: string;
  options: Readonly<Record<string, string>>;
  /** Empty for all. */
  chosen: string;
  onChoose(key: string): void;
}

/** One line of words to narrow a list by; it scrolls sideways when there are many. */
export function Filter({ label, all, options, chosen, onChoose }: FilterProps) {
  const entries = [['', all], ...Object.entries(options)] as const;
  return (
    <ScrollView scrollX className="filter" showScrollbar={false}>
      <View className="filter__line" {...choiceOf(label)}>
        {entries.map(([key = '', words]) => (
          <Press
            key={key}
            role="radio"
            chosen={key === chosen}
            className={`filter__one ${key === chosen ? 'filter__one_on' : ''}`}
            onPress={() => onChoose(key)}
          >
            {words}
          </Press>
        ))}
      </View>
    </ScrollView>
  );
}
