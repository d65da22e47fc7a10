import { type MySignUp, signUpRoutes } from '@vc/contract';
import { useComeBack } from '../../lib/come-back';
import { open, start, to } from '../../lib/go';
import { usePages } from '../../lib/pages';
import { callMine, hasSession } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { LoadMore } from '../../ui/LoadMore';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';
import { SignUpLine } from './SignUpLine';

/** A phone that never signed up has nothing to fetch, and needs no session for that. */
const nothing = { items: [], next: null };

/** What this phone signed up for, newest first: when, where, what became of it; and the way to give a place back. */
export default function MySignUps() {
  const list = usePages<MySignUp>(async cursor => (hasSession() ? callMine(signUpRoutes.all, { cursor }) : nothing), {
    again: 'sign-ups',
  });
  // Coming back from an activity, its place may have been given back there.
  useComeBack(list.first.reload);
  return (
    <Page title="我的报名" action={{ label: '我的', icon: 'me', onPress: () => start(to.me) }}>
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty title="这部手机还没有报过名" hint="报了活动以后，哪天、在哪里、有没有变动，都能在这里看到">
              <BigButton icon="join" onPress={() => open(to.list('activity'))}>
                看看有什么活动
              </BigButton>
            </Empty>
          ) : (
            <>
              {list.items.map(row => (
                <SignUpLine key={row.id} row={row} onChange={list.first.reload} />
              ))}
              <LoadMore {...list} />
            </>
          )
        }
      </Shown>
    </Page>
  );
}
