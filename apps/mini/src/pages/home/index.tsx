import { View } from '@tarojs/components';
import { kindOf, type Reply, siteRoutes } from '@vc/contract';
import { call } from '../../lib/call';
import { open, to } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { learnSite } from '../../lib/site';
import { AnswerRow } from '../../ui/AnswerRow';
import { Card } from '../../ui/Card';
import { ContentRow } from '../../ui/ContentRow';
import { Page } from '../../ui/Page';
import { Shown } from '../../ui/States';
import { Entries } from './Entries';
import { Hero } from './Hero';

/** How many of each kind the home page shows. */
const SHOWN = 3;

async function readHome(): Promise<Reply<typeof siteRoutes.home>> {
  const reply = await call(siteRoutes.home, {});
  learnSite(reply.site);
  return reply;
}

/** Where everything starts: search, eight entries, and what is new. One request. */
export default function Home() {
  const home = useLoad(readHome, { key: 'home' });
  return (
    <Page title="退役军人云服务平台" tab="home" bare bringsSite>
      <Hero name={home.data?.site.name ?? '退役军人事务局'} />
      <View className="home__body">
        <Entries />
        <Shown loaded={home}>
          {({ latest, answers }) => (
            <>
              {latest.map(({ kind, items }) => {
                const known = kindOf(kind);
                if (!known || items.length === 0) return null;
                return (
                  <Card key={kind} title={`最新${known.label}`} more={{ label: '全部', onPress: () => open(to.list(kind)) }}>
                    {items.slice(0, SHOWN).map(item => (
                      <ContentRow key={item.id} card={item} brief />
                    ))}
                  </Card>
                );
              })}
              {answers.length > 0 && (
                <Card title="最新公众问答" more={{ label: '全部', onPress: () => open(to.answers) }}>
                  {answers.slice(0, SHOWN).map(answer => (
                    <AnswerRow key={answer.id} answer={answer} brief />
                  ))}
                </Card>
              )}
            </>
          )}
        </Shown>
      </View>
    </Page>
  );
}
