import { View } from '@tarojs/components';
import type { useRecent } from '../lib/recent';
import { Card } from '../ui/Card';
import { Press } from '../ui/Press';

/** What veterans ask for most, in their own words. */
const common = ['老义务兵补贴', '优待证怎么办', '带病回乡', '伤残抚恤金', '看病报销', '找工作', '技能培训', '光荣牌', '烈属', '大字版'];

interface SuggestionsProps {
  recent: ReturnType<typeof useRecent>;
  onChoose(words: string): void;
}

/** Before anything is typed: what this person looked for lately, and what others look for. */
export function Suggestions({ recent: { recent, clear }, onChoose }: SuggestionsProps) {
  return (
    <>
      {recent.length > 0 && (
        <Card title="最近搜过" more={{ label: '清除', onPress: clear }}>
          <WordList words={recent} onChoose={onChoose} />
        </Card>
      )}
      <Words onChoose={onChoose} />
    </>
  );
}

export function Words({ onChoose }: { onChoose(words: string): void }) {
  return (
    <Card title="大家常搜">
      <WordList words={common} onChoose={onChoose} />
    </Card>
  );
}

function WordList({ words, onChoose }: { words: readonly string[]; onChoose(words: string): void }) {
  return (
    <View className="words">
      {words.map(word => (
        <Press key={word} className="words__one" onPress={() => onChoose(word)}>
          {word}
        </Press>
      ))}
    </View>
  );
}
