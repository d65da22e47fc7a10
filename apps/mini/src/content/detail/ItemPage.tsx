import { View } from '@tarojs/components';
import { type ContentPage, kindOf } from '@vc/contract';
import { type Subject, subjects } from '@vc/domain';
import type { ReactNode } from 'react';
import { open, to } from '../../lib/go';
import type { Loaded } from '../../lib/load';
import { dateInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { ListRow } from '../../ui/ListRow';
import { Page } from '../../ui/Page';
import { LinkRow, RichBody } from '../../ui/RichBody';
import { Shown } from '../../ui/States';
import { AnswerCard } from './AnswerCard';
import { Attachments } from './Attachments';
import { type Facts, sortFacts } from './facts';
import { Heading } from './Heading';
import { MapButton } from './MapButton';
import { OfferReportCard } from './OfferReportCard';

const isSubject = (category: string): category is Subject => category in subjects;

/** The page of one item, wherever that was read from. `signUp` stands where one signs up, for items that offer it. */
export function ItemPage({ loaded, signUp }: { loaded: Loaded<ContentPage>; signUp: ReactNode }) {
  const item = loaded.data;
  const facts = item && sortFacts(item);
  const ask = () => open(to.ask(item && isSubject(item.category) ? item.category : undefined));
  return (
    <Page
      title={(item && kindOf(item.kind)?.label) ?? '详情'}
      phone={facts?.phone ?? undefined}
      action={{ label: '我要留言', icon: 'ask', onPress: ask }}
    >
      <Shown loaded={loaded} rows={6}>
        {data => <Article item={data} facts={sortFacts(data)} signUp={signUp} onAsk={ask} />}
      </Shown>
    </Page>
  );
}

/** The answer first, then the whole text, then what belongs to it. */
function Article({ item, facts, signUp, onAsk }: { item: ContentPage; facts: Facts; signUp: ReactNode; onAsk(): void }) {
  const kind = kindOf(item.kind);
  const related = [
    ...(item.successor ? [{ ...item.successor, how: '替代它的现行文件' }] : []),
    ...(item.about ? [{ ...item.about, how: '解读的文件' }] : []),
    ...item.explainedBy.map(link => ({ ...link, how: kindOf(link.kind)?.label ?? '相关解读' })),
    ...item.replaces.map(link => ({ ...link, how: '被它替代的旧文件' })),
  ];
  return (
    <>
      <Heading item={item} />
      {item.link && (
        <Card>
          <LinkRow link={item.link} />
        </Card>
      )}
      <AnswerCard facts={facts}>{item.position && <MapButton position={item.position} />}</AnswerCard>
      {kind?.signUp(item.fields) && signUp}
      {item.body && (
        <Card title={facts.answers.length ? kind?.bodyTitle : undefined}>
          <RichBody html={item.body} />
        </Card>
      )}
      {item.attachments.length > 0 && <Attachments attachments={item.attachments} />}
      {item.changes.length > 0 && (
        <Card title="更新记录">
          {item.changes.map(({ on, note }) => (
            <View key={`${on} ${note}`} className="fact">
              <View className="fact__label">{dateInWords(on)}</View>
              <View className="fact__value">{note}</View>
            </View>
          ))}
        </Card>
      )}
      {related.length > 0 && (
        <Card title="相关内容">
          {related.map(({ id, title, how }) => (
            <ListRow key={id} title={title} foot={how} onPress={() => open(to.content(id))} />
          ))}
        </Card>
      )}
      {item.sourceUrl && item.sourceUrl !== item.link?.href && (
        <Card title="来源">
          <LinkRow link={{ href: item.sourceUrl, words: '查看发布网站上的原文' }} />
        </Card>
      )}
      {kind?.reportable && <OfferReportCard id={item.id} />}
      <Card title="还有不明白的？">
        <BigButton icon="ask" onPress={onAsk}>
          还有疑问，去留言
        </BigButton>
        <CallButton phone={facts.phone ?? undefined} />
      </Card>
    </>
  );
}
