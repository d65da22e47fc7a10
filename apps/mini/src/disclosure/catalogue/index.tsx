import { View } from '@tarojs/components';
import type { CataloguePart } from '@vc/contract';
import { useState } from 'react';
import { open, to } from '../../lib/go';
import { Card } from '../../ui/Card';
import { Filter } from '../../ui/Filter';
import { ListRow } from '../../ui/ListRow';
import { Page } from '../../ui/Page';
import { LinkRow } from '../../ui/RichBody';
import { Empty, Shown } from '../../ui/States';
import { chosenYear, partsOf, useCatalogue, yearOptions } from '../parts/catalogue';

/** What the bureau has made public (政府信息公开目录), by category, on all channels. */
export default function Catalogue() {
  const [year, setYear] = useState('');
  const loaded = useCatalogue(chosenYear(year));
  const whole = useCatalogue('');
  const years = whole.data?.years ?? [];
  return (
    <Page title="政府信息公开目录">
      {years.length > 0 && (
        <View className="filters">
          <Filter label="年度" all="全部年度" options={yearOptions(years)} chosen={year} onChoose={setYear} />
        </View>
      )}
      <Shown loaded={loaded} rows={8}>
        {({ root }) =>
          root.count === 0 ? <Empty title="还没有公开的信息" hint="公开后会按目录列在这里" /> : <Tree root={root} year={year} />
        }
      </Shown>
      <Card title="数据开放">
        <LinkRow link={{ href: `${API_BASE}/api/open/disclosures.csv`, words: '本年度公开信息（CSV 表格）' }} />
        <LinkRow link={{ href: `${API_BASE}/rss.xml`, words: 'RSS 订阅，有新公开的信息就知道' }} />
      </Card>
    </Page>
  );
}

function Tree({ root, year }: { root: CataloguePart; year: string }) {
  const { lists, branches } = partsOf(root);
  return (
    <>
      <Card title={root.label} more={{ label: `全部 ${root.count} 条`, onPress: () => open(to.catalogueList(root.key, chosenYear(year))) }}>
        <Parts of={lists} year={year} />
      </Card>
      {branches.map(branch => (
        <Card
          key={branch.key}
          title={branch.label}
          more={{ label: `全部 ${branch.count} 条`, onPress: () => open(to.catalogueList(branch.key, chosenYear(year))) }}
        >
          <Parts of={branch.children} year={year} />
        </Card>
      ))}
    </>
  );
}

function Parts({ of, year }: { of: readonly CataloguePart[]; year: string }) {
  return (
    <>
      {of.map(({ key, label, count }) => (
        <ListRow
          key={key}
          title={label}
          foot={count > 0 ? `${count} 条` : '暂无'}
          onPress={() => open(to.catalogueList(key, chosenYear(year)))}
        />
      ))}
    </>
  );
}
