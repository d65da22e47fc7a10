import { type MyCase, myCaseRoutes } from '@vc/contract';
import { useComeBack } from '../../lib/come-back';
import { open, start, to } from '../../lib/go';
import { usePages } from '../../lib/pages';
import { callMine, hasSession } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { ListRow } from '../../ui/ListRow';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';
import { CaseLine } from './CaseLine';

/** A phone that never filed anything has nothing to fetch, and needs no session for that. */
const nothing = { items: [], next: null };

/** Everything filed from this phone, of whatever kind, newest first. Nothing of it is kept on the phone. */
export default function MyCases() {
  const list = usePages<MyCase>(async cursor => (hasSession() ? callMine(myCaseRoutes.mine, { cursor }) : nothing), { again: 'cases' });
  // Coming back from a case, what it said is no longer new.
  useComeBack(list.first.reload);
  return (
    <Page title="我的办理" action={{ label: '我的', icon: 'me', onPress: () => start(to.me) }}>
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty title="这部手机还没有提交过" hint="留言、申请、意见提交以后，办到哪一步都能在这里看到">
              <BigButton icon="ask" onPress={() => start(to.ask())}>
                我要留言
              </BigButton>
            </Empty>
          ) : (
            <>
              <Card className="card_list">
                {list.items.map(row => (
                  <CaseLine key={row.id} row={row} />
                ))}
              </Card>
              <LoadMore {...list} />
            </>
          )
        }
      </Shown>
      <Card>
        <ListRow icon="receipt" title="凭编号查询" foot="换了手机、用别的手机提交的，或者在窗口交的" onPress={() => open(to.lookup())} />
      </Card>
    </Page>
  );
}
