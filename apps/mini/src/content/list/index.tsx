import { View } from '@tarojs/components';
import { contentRoutes, kindOf } from '@vc/contract';
import { useState } from 'react';
import { call } from '../../lib/call';
import { useParam } from '../../lib/go';
import { usePages } from '../../lib/pages';
import { chosenPlace } from '../../lib/place';
import { useShared } from '../../lib/shared';
import { useSite } from '../../lib/site';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { ContentRow } from '../../ui/ContentRow';
import { Filter } from '../../ui/Filter';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';

/** What is published of one kind, narrowed by subject and by town. What is over is not shown as current. */
export default function ContentList() {
  const kind = useParam('kind');
  const known = kindOf(kind);
  const site = useSite();
  const [category, setCategory] = useState('');
  const place = useShared(chosenPlace);
  const places = Object.fromEntries((site?.places ?? []).map(({ key, label }) => [key, label]));
  const list = usePages(cursor => call(contentRoutes.list, { kind, category, place, cursor }), {
    key: `list-${kind}-${category}-${place}`,
  });
  return (
    <Page title={known?.label ?? '信息列表'}>
      <View className="filters">
        <Filter label="类别" all="全部类别" options={known?.categories ?? {}} chosen={category} onChoose={setCategory} />
        {site && site.places.length > 0 && <Filter label="地区" all="全市" options={places} chosen={place} onChoose={chosenPlace.set} />}
      </View>
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty
              title={category || place ? '这个类别或地区暂时没有内容' : '这里暂时没有内容'}
              hint="可以换一个类别或地区看看，也可以打电话问"
            >
              <CallButton />
            </Empty>
          ) : (
            <>
              <Card className="card_list">
                {list.items.map(item => (
                  <ContentRow key={item.id} card={item} />
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
