import { View } from '@tarojs/components';
import { searchRoutes } from '@vc/contract';
import { useState } from 'react';
import { call } from '../lib/call';
import { asksForLargePrint } from '../lib/elder';
import { useParam } from '../lib/go';
import { usePages } from '../lib/pages';
import { useRecent } from '../lib/recent';
import { BigButton } from '../ui/BigButton';
import { Icon } from '../ui/Icon';
import { Page } from '../ui/Page';
import { Press } from '../ui/Press';
import { PrintChoice } from '../ui/PrintChoice';
import { TextEntry } from '../ui/TextEntry';
import { Results } from './Results';
import { Suggestions } from './Suggestions';

/** Search in one's own words over everything that is public. */
export default function Search() {
  const given = useParam('q');
  const [typed, setTyped] = useState(given);
  const [asked, setAsked] = useState(given);
  const recent = useRecent();
  const look = (words: string) => {
    const wanted = words.trim();
    setTyped(wanted);
    setAsked(wanted);
    if (wanted) recent.remember(wanted);
  };
  return (
    <Page title="搜索">
      <View className="search">
        <View className="search__box">
          <TextEntry
            label="要找的内容"
            placeholder="用自己的话说"
            value={typed}
            maxLength={100}
            focus={!given}
            onChange={setTyped}
            onSearch={look}
          />
          {typed && (
            <Press className="search__clear" label="清空" onPress={() => look('')}>
              <Icon name="close" />
            </Press>
          )}
        </View>
        <View className="search__go">
          <BigButton icon="search" onPress={() => look(typed)}>
            搜索
          </BigButton>
        </View>
      </View>
      {asksForLargePrint(asked) && <PrintChoice title="把字调大" />}
      {asked ? <Found key={asked} asked={asked} onSuggest={look} /> : <Suggestions recent={recent} onChoose={look} />}
    </Page>
  );
}

function Found({ asked, onSuggest }: { asked: string; onSuggest(words: string): void }) {
  const found = usePages(
    async cursor => {
      const page = Number(cursor ?? 1);
      const { items, more } = await call(searchRoutes.search, { q: asked, page });
      return { items, next: more ? String(page + 1) : null };
    },
    { again: asked },
  );
  return <Results asked={asked} found={found} onSuggest={onSuggest} />;
}
