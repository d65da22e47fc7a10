import { View } from '@tarojs/components';
import { disclosureRoutes, type Validity, validities } from '@vc/contract';
import { type Channel, channels, nodeOf } from '@vc/domain';
import { useState } from 'react';
import { call } from '../../lib/call';
import { useParam } from '../../lib/go';
import { usePages } from '../../lib/pages';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Filter } from '../../ui/Filter';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';
import { chosenYear, useCatalogue, yearOptions } from '../parts/catalogue';
import { PublicRow } from './PublicRow';

/** What stands under a node of the catalogue, narrowed by year, channel and, of documents, by whether they are in force. */
export default function CatalogueList() {
  const catalogue = useParam('catalogue');
  const given = useParam('year');
  const [year, setYear] = useState(given && `y${given}`);
  const [channel, setChannel] = useState<Channel | ''>('');
  const [validity, setValidity] = useState<Validity | ''>('');
  const years = useCatalogue('').data?.years ?? [];
  const list = usePages(
    cursor =>
      call(disclosureRoutes.publicList, {
        catalogue: catalogue || undefined,
        year: chosenYear(year) || undefined,
        channel: channel || undefined,
        validity: validity || undefined,
        cursor,
      }),
    { key: `public-${catalogue}-${year}-${channel}-${validity}` },
  );
  const hasValidity = validity !== '' || list.items.some(item => item.validity !== null);
  const narrowed = year !== '' || channel !== '' || validity !== '';
  return (
    <Page title={nodeOf(catalogue)?.label ?? '公开的信息'}>
      <View className="filters">
        <Filter label="年度" all="全部年度" options={yearOptions(years, given)} chosen={year} onChoose={setYear} />
        <Filter label="渠道" all="全部渠道" options={channels} chosen={channel} onChoose={key => setChannel(key as Channel | '')} />
        {hasValidity && (
          <Filter
            label="时效性"
            all="不限时效"
            options={validities}
            chosen={validity}
            onChoose={key => setValidity(key as Validity | '')}
          />
        )}
      </View>
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty
              title={narrowed ? '所选范围里没有公开的信息' : '这个目录里还没有公开的信息'}
              hint={narrowed ? '可以换一个年度或渠道看看' : '可以打电话问，或者看看别的目录'}
            >
              <CallButton />
            </Empty>
          ) : (
            <>
              <Card className="card_list">
                {list.items.map(item => (
                  <PublicRow key={item.id} item={item} under={catalogue} />
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
