import { View } from '@tarojs/components';
import { contentRoutes, kindOf, optionsOf } from '@vc/contract';
import { useState } from 'react';
import { call } from '../../lib/call';
import { useParam } from '../../lib/go';
import { usePages } from '../../lib/pages';
import { chosenPlace } from '../../lib/place';
import { useShared } from '../../lib/shared';
import { useSite } from '../../lib/site';
import { BigButton } from '../../ui/BigButton';
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
  const [facet, setFacet] = useState('');
  const [expired, setExpired] = useState(false);
  const chosen = useShared(chosenPlace);
  const place = known?.places ? chosen : '';
  const own = known && optionsOf(known, known.facet);
  const places = Object.fromEntries((site?.places ?? []).map(({ key, label }) => [key, label]));
  const list = usePages(cursor => call(contentRoutes.list, { kind, category, place, facet, expired, cursor }), {
    key: `list-${kind}-${category}-${place}-${facet}${expired ? '-all' : ''}`,
  });
  return (
    <Page title={known?.label ?? '信息列表'}>
      <View className="filters">
        <Filter label="类别" all="全部类别" options={known?.categories ?? {}} chosen={category} onChoose={setCategory} />
        {own && <Filter label={own.label} all={`${own.label}不限`} options={own.options} chosen={facet} onChoose={setFacet} />}
        {known?.places && site && site.places.length > 0 && (
          <Filter label="地区" all="全市" options={places} chosen={place} onChoose={chosenPlace.set} />
        )}
      </View>
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={category || place || facet ? '没有符合条件的内容' : '这里暂时没有内容'} hint="可以换一个条件看看，也可以打电话问">
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
      {known?.whenExpired === 'closed' && (
        <View className="list-more">
          <BigButton look="plain" onPress={() => setExpired(!expired)}>
            {expired ? '只看没截止的' : '也看已截止的'}
          </BigButton>
        </View>
      )}
    </Page>
  );
}
