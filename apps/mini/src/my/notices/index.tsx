import { type NoticeRow, noticeRoutes } from '@vc/contract';
import { veteranSubjects } from '@vc/domain';
import { noticeAddress } from '../../lib/case-pages';
import { useComeBack } from '../../lib/come-back';
import { open, start, to } from '../../lib/go';
import { usePages } from '../../lib/pages';
import { useSend } from '../../lib/send';
import { callMine, hasSession } from '../../lib/session';
import { learnUnread, useUnread } from '../../lib/unread';
import { momentInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { ListRow } from '../../ui/ListRow';
import { LoadMore } from '../../ui/LoadMore';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';
import { Tag } from '../../ui/Tag';

const nothing = { items: [], next: null, unread: 0 };

async function read(cursor: string | undefined) {
  const page = hasSession() ? await callMine(noticeRoutes.mine, { cursor }) : nothing;
  learnUnread(page.unread);
  return page;
}

/** Everything that this phone was told, newest first: the truth of every notice, whatever else carried it. */
export default function Notices() {
  const list = usePages<NoticeRow>(read, { again: 'notices' });
  useComeBack(list.first.reload);
  return (
    <Page title="消息" action={{ label: '我的', icon: 'me', onPress: () => start(to.me) }}>
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty title="还没有消息" hint="提交的事项有了答复、要您补材料、报名的活动有变动，会写在这里">
              <BigButton icon="mine" onPress={() => open(to.cases)}>
                看我的办理
              </BigButton>
            </Empty>
          ) : (
            <>
              <ReadAll onRead={list.first.reload} />
              <Card className="card_list">
                {list.items.map(row => (
                  <NoticeLine key={row.id} row={row} />
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

/** Says of all that they have been read; only while there is something that was not. */
function ReadAll({ onRead }: { onRead(): void }) {
  const unread = useUnread();
  const { busy, failure, send } = useSend();
  if (unread === 0) return null;
  const readAll = async () => {
    const reply = await send(() => callMine(noticeRoutes.read, {}));
    if (!reply) return;
    learnUnread(reply.unread);
    onRead();
  };
  return (
    <Card>
      <Notice>{`有 ${unread} 条没有看过`}</Notice>
      {failure && <Notice look="danger">{failure}</Notice>}
      <BigButton look="plain" icon="tick" disabled={busy} onPress={readAll}>
        全部标为看过
      </BigButton>
    </Card>
  );
}

function NoticeLine({ row: { about, title, body, at, read: seen } }: { row: NoticeRow }) {
  const go = () => {
    // What is opened is read; a case that opens without marking it, and a lost network, change nothing for the person.
    if (!seen)
      callMine(noticeRoutes.read, { caseId: about.id }).then(
        ({ unread }) => learnUnread(unread),
        () => undefined,
      );
    open(noticeAddress(about.kind, about.id));
  };
  return (
    <ListRow
      tags={
        <>
          {!seen && <Tag look="seal">没看过</Tag>}
          <Tag>{veteranSubjects[about.kind]}</Tag>
        </>
      }
      title={title}
      summary={body}
      foot={momentInWords(at)}
      onPress={go}
    />
  );
}
