import { View } from '@tarojs/components';
import { aidRoutes } from '@vc/contract';
import { call } from '../../lib/call';
import { useLoad } from '../../lib/load';
import { dateInWords } from '../../lib/words';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';

/** Public lists as long as they stand. They are never kept on the phone: what is over is gone here too. */
export default function Publicity() {
  const loaded = useLoad(() => call(aidRoutes.publicity, {}), { again: 'publicity' });
  return (
    <Page title="困难帮扶公示">
      <Shown loaded={loaded}>
        {({ lists }) =>
          lists.length === 0 ? (
            <Empty title="现在没有正在公示的名单" hint="公示到期自动撤下" />
          ) : (
            <>
              {lists.map(({ id, title, from, until, lines }) => (
                <Card key={id} title={title}>
                  <View className="prose">{`公示时间：${dateInWords(from)}至 ${dateInWords(until)}，到期自动撤下。`}</View>
                  {lines.map(({ name, town, kind }, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: two people may share a line, and lines never move.
                    <View key={i} className="aid__public">
                      <View className="aid__public-name">{name}</View>
                      <View className="aid__public-facts">{`${town}，${kind}`}</View>
                    </View>
                  ))}
                </Card>
              ))}
              <Card title="有不同意见">
                <View className="prose">公示期内可以打电话反映，我们会核实，并为您保密。</View>
                <CallButton />
              </Card>
            </>
          )
        }
      </Shown>
    </Page>
  );
}
