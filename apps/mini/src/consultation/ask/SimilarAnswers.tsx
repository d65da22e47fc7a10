import { View } from '@tarojs/components';
import { kindOf, type Redirection, type Suggestion } from '@vc/contract';
import { useState } from 'react';
import { open, to } from '../../lib/go';
import { Icon } from '../../ui/Icon';
import { Notice } from '../../ui/Notice';
import { Press } from '../../ui/Press';
import { Tag } from '../../ui/Tag';
import { useSimilar } from './similar';

const SHOWN = 3;

/**
 * What may already answer the question, under the field that it is written in: the field stays where it is, nothing has
 * to be put away before going on, and what is opened is left by the way back with everything still there.
 */
export function SimilarAnswers({ question }: { question: string }) {
  const { items, redirects } = useSimilar(question);
  const [folded, setFolded] = useState(false);
  return (
    <View className="similar">
      {redirects.map(redirect => (
        <Elsewhere key={redirect.to} redirect={redirect} />
      ))}
      {items.length === 0 ? (
        <View className="similar__hint">边写边帮您找：有现成的问答和政策，会列在这里</View>
      ) : (
        <>
          <Press
            className="similar__head"
            label={folded ? '展开相近的问答和政策' : '收起相近的问答和政策'}
            onPress={() => setFolded(!folded)}
          >
            <View className="similar__title">也许已经有答案</View>
            <View className="similar__fold">{folded ? '展开' : '收起'}</View>
            <Icon name={folded ? 'down' : 'up'} />
          </Press>
          {!folded && items.slice(0, SHOWN).map(item => <Found key={item.id} item={item} />)}
        </>
      )}
    </View>
  );
}

function Found({ item }: { item: Suggestion }) {
  const answer = item.kind === 'public-answer';
  const label = answer ? '公众问答' : (kindOf(item.kind)?.label ?? '');
  return (
    <Press className="similar__one" onPress={() => open(answer ? to.answer(item.id) : to.content(item.id))}>
      <View className="similar__body">
        <View className="similar__tags">
          <Tag>{label}</Tag>
          {item.expired && <Tag look="pale">已截止</Tag>}
        </View>
        <View className="similar__name">{item.title}</View>
      </View>
      <Icon name="next" className="row__next" />
    </Press>
  );
}

/** Pages of this program that serve a matter better. */
const pages: Partial<Record<Redirection['to'], { words: string; place: string }>> = {
  job: { words: '去看招聘信息', place: to.list('job') },
  complaint: { words: '去写投诉建议', place: to.complain() },
  foi: { words: '去看怎么申请公开', place: to.foiMine },
};

/** Another way serves this better; it is said, and the question may be sent all the same. */
function Elsewhere({ redirect: { to: where, title, words } }: { redirect: Redirection }) {
  const page = pages[where];
  return (
    <Notice look="warning">
      <View className="similar__elsewhere">{title}</View>
      <View>{words}</View>
      {page && (
        <Press className="similar__go" onPress={() => open(page.place)}>
          {page.words}
          <Icon name="next" />
        </Press>
      )}
    </Notice>
  );
}
