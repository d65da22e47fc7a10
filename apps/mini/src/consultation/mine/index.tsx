import { consultationRoutes, type MyConsultationRow } from '@vc/contract';
import { dayOf, subjects } from '@vc/domain';
import { useComeBack } from '../../lib/come-back';
import { open, start, to } from '../../lib/go';
import { usePages } from '../../lib/pages';
import { callMine, hasSession } from '../../lib/session';
import { dateInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { ListRow } from '../../ui/ListRow';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';
import { Tag } from '../../ui/Tag';
import { dueInWords } from '../parts/due';
import { StateTags } from '../parts/StateTags';

/** A phone that never asked anything has nothing to fetch, and needs no session for that. */
const nothing = { items: [], next: null };

/** The questions asked from this phone, newest first. Nothing of it is kept on the phone. */
export default function Mine() {
  const list = usePages<MyConsultationRow>(async cursor => (hasSession() ? callMine(consultationRoutes.mine, { cursor }) : nothing), {
    again: 'mine',
  });
  // Coming back from an answer, it is no longer new.
  useComeBack(list.first.reload);
  return (
    <Page title="我的留言" action={{ label: '我要留言', icon: 'ask', onPress: () => start(to.ask()) }}>
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty title="这部手机还没有留过言" hint="有政策、待遇、办事方面的问题，写下来就会有人答复">
              <BigButton icon="ask" onPress={() => start(to.ask())}>
                我要留言
              </BigButton>
            </Empty>
          ) : (
            <>
              <Card className="card_list">
                {list.items.map(row => (
                  <MineRow key={row.id} row={row} />
                ))}
              </Card>
              <LoadMore {...list} />
            </>
          )
        }
      </Shown>
      <Card>
        <ListRow icon="receipt" title="凭编号查询" foot="换了手机，或者用别的手机留的言" onPress={() => open(to.lookup())} />
      </Card>
    </Page>
  );
}

function MineRow({ row }: { row: MyConsultationRow }) {
  return (
    <ListRow
      tags={
        <>
          <StateTags row={row} />
          {row.onBehalf && <Tag>代办</Tag>}
          <Tag>{subjects[row.category]}</Tag>
        </>
      }
      title={row.question}
      lines={row.waiting ? [row.late ? '答复超期了，可以打电话催问' : `${dueInWords(row.dueOn, row.provisional)}`] : []}
      foot={`${dateInWords(dayOf(row.askedAt))} 提交，编号 ${row.receipt}`}
      onPress={() => open(to.myOne(row.id))}
    />
  );
}
