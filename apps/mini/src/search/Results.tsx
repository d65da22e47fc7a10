import { Text } from '@tarojs/components';
import { kindOf, type SearchHit } from '@vc/contract';
import { asksForLargePrint } from '../lib/elder';
import { open, to } from '../lib/go';
import { marked } from '../lib/marked';
import type { Listed } from '../lib/pages';
import { dateInWords } from '../lib/words';
import { BigButton } from '../ui/BigButton';
import { CallButton } from '../ui/CallButton';
import { Card } from '../ui/Card';
import { ListRow } from '../ui/ListRow';
import { LoadMore } from '../ui/LoadMore';
import { Empty, Shown } from '../ui/States';
import { Tag } from '../ui/Tag';
import { Words } from './Suggestions';

interface ResultsProps {
  asked: string;
  found: Listed<SearchHit>;
  onSuggest(words: string): void;
}

/** What was found, or, when nothing was, what else can be done. */
export function Results({ asked, found, onSuggest }: ResultsProps) {
  // Who looks for larger print has just been offered it.
  if (asksForLargePrint(asked) && found.first.data?.items.length === 0) return null;
  return (
    <Shown loaded={found.first}>
      {() =>
        found.items.length === 0 ? (
          <>
            <Empty title={`没有找到“${asked}”`} hint="换个说法再试，或者直接问我们">
              <CallButton look="main" />
              <BigButton look="plain" icon="ask" onPress={() => open(to.ask())}>
                去留言
              </BigButton>
            </Empty>
            <Words onChoose={onSuggest} />
          </>
        ) : (
          <>
            <Card className="card_list">
              {found.items.map(hit => (
                <HitRow key={`${hit.kind}-${hit.id}`} hit={hit} asked={asked} />
              ))}
            </Card>
            <LoadMore {...found} />
            {found.rest === 'none' && (
              <Card title="没找到想要的？">
                <BigButton look="plain" icon="ask" onPress={() => open(to.ask())}>
                  去留言
                </BigButton>
              </Card>
            )}
          </>
        )
      }
    </Shown>
  );
}

function HitRow({ hit, asked }: { hit: SearchHit; asked: string }) {
  const kind = kindOf(hit.kind);
  return (
    <ListRow
      tags={
        <>
          {hit.expired && <Tag look="pale">已截止</Tag>}
          <Tag>{kind?.label ?? '公众问答'}</Tag>
        </>
      }
      title={marked(hit.title, asked).map((stretch, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one title never change place.
        <Text key={at} className={stretch.hit ? 'hit' : ''}>
          {stretch.text}
        </Text>
      ))}
      summary={hit.summary}
      foot={`${dateInWords(hit.publishedOn)} 发布`}
      onPress={() => open(kind ? to.content(hit.id) : to.answer(hit.id))}
    />
  );
}
