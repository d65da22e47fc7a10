import { View } from '@tarojs/components';
import { consultationRoutes } from '@vc/contract';
import { dayInWords, subjects } from '@vc/domain';
import { heading } from '../../lib/aria';
import { call } from '../../lib/call';
import { open, to, useParam } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Shown } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { Cites } from '../parts/Cites';
import { Letter } from '../parts/Letter';

/** A public question and its answer. */
export default function PublicAnswerPage() {
  const id = useParam('id');
  const loaded = useLoad(() => call(consultationRoutes.publicOne, { id }), { key: `answer-${id}` });
  const ask = () => open(to.ask(loaded.data?.category));
  return (
    <Page title="公众问答" action={{ label: '我要留言', icon: 'ask', onPress: ask }}>
      <Shown loaded={loaded}>
        {({ title, category, question, answer, asker, askedOn, answeredBy, answeredOn, about }) => (
          <>
            <View className="heading">
              <View className="heading__tags">
                <Tag>{subjects[category]}</Tag>
              </View>
              <View className="heading__title" {...heading}>
                {title}
              </View>
            </View>
            <Card title="问">
              <View className="question__text">{question}</View>
              <View className="question__meta">{`${asker}，${dayInWords(askedOn)}`}</View>
            </Card>
            <Letter title="答" answer={answer} by={answeredBy} on={dayInWords(answeredOn)} />
            {about && (
              <Card>
                <Cites title="说的是这条政策，点开能看原文" cites={[about]} />
              </Card>
            )}
            <Card title="您的情况不一样？">
              <BigButton icon="ask" onPress={ask}>
                还有疑问，去留言
              </BigButton>
              <CallButton />
            </Card>
          </>
        )}
      </Shown>
    </Page>
  );
}
