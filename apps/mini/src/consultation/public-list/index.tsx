import { View } from '@tarojs/components';
import { consultationRoutes } from '@vc/contract';
import { type Subject, subjects } from '@vc/domain';
import { useState } from 'react';
import { call } from '../../lib/call';
import { start, to } from '../../lib/go';
import { usePages } from '../../lib/pages';
import { AnswerRow } from '../../ui/AnswerRow';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Filter } from '../../ui/Filter';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';

/** Questions of others whose answers are of use to all. */
export default function PublicAnswers() {
  const [category, setCategory] = useState<Subject | ''>('');
  const list = usePages(cursor => call(consultationRoutes.publicList, { category: category || undefined, cursor }), {
    key: `answers-${category}`,
  });
  return (
    <Page title="公众问答" action={{ label: '我要留言', icon: 'ask', onPress: () => start(to.ask()) }}>
      <View className="filters">
        <Filter label="类别" all="全部类别" options={subjects} chosen={category} onChoose={key => setCategory(key as Subject | '')} />
      </View>
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={category ? '这个类别暂时没有公开的问答' : '暂时没有公开的问答'} hint="您可以自己来问">
              <BigButton icon="ask" onPress={() => start(to.ask())}>
                我要留言
              </BigButton>
              <CallButton />
            </Empty>
          ) : (
            <>
              <Card className="card_list">
                {list.items.map(answer => (
                  <AnswerRow key={answer.id} answer={answer} />
                ))}
              </Card>
              <LoadMore {...list} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}
