import { View } from '@tarojs/components';
import { type MyFoiRow, myFoiRoutes } from '@vc/contract';
import { dayInWords, foiStates, toApplicant } from '@vc/domain';
import { useComeBack } from '../../lib/come-back';
import { open, to } from '../../lib/go';
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
import { useAbout, usualInWords } from '../parts/about';

const nothing = { items: [], next: null };

/** The applications of this phone, and how to make another. */
export default function MyApplications() {
  const list = usePages<MyFoiRow>(async cursor => (hasSession() ? callMine(myFoiRoutes.list, { cursor }) : nothing), { again: 'foi' });
  useComeBack(list.first.reload);
  return (
    <Page title="信息公开申请">
      <Before />
      <Shown loaded={list.first}>
        {() =>
          list.items.length === 0 ? (
            <Empty title="这部手机还没有申请过" hint="纸质申请、当面申请、用别的手机申请的，凭登记编号查" />
          ) : (
            <>
              <Card title="我的申请" className="card_list">
                {list.items.map(row => (
                  <Row key={row.id} row={row} />
                ))}
              </Card>
              <LoadMore {...list} />
            </>
          )
        }
      </Shown>
      <Card>
        <ListRow icon="receipt" title="凭编号查询" foot="登记编号和申请时所留手机号的后四位" onPress={() => open(to.lookup())} />
      </Card>
    </Page>
  );
}

/** What to know before applying. */
function Before() {
  const { data } = useAbout();
  return (
    <Card title="申请公开信息">
      <View className="prose">先看看目录里有没有，已经公开的马上就能看到。没有的，谁都可以申请，不用说明用途。</View>
      <View className="prose">{`${usualInWords(data)}。内容不明确的，会一次告诉您要补正什么。一般不收费。`}</View>
      {data && (
        <View className="prose">{`受理机构：${data.office}，电话 ${data.phone}${data.address ? `，${data.address}` : ''}，${data.hours}。写字有困难的，可以打电话或者当面说，由我们代填。`}</View>
      )}
      <BigButton icon="file" onPress={() => open(to.foiApply)}>
        我要申请
      </BigButton>
      <BigButton look="plain" icon="catalogue" onPress={() => open(to.catalogue)}>
        先看公开目录
      </BigButton>
    </Card>
  );
}

/** Where an application stands, and whose turn it is. */
function Row({ row }: { row: MyFoiRow }) {
  const { id, registrationNumber, title, state, waitsUntil, dueOn, provisional, answeredOn, receivedOn, late, unread } = row;
  const line = answeredOn
    ? `${dateInWords(answeredOn)} 办结`
    : waitsUntil
      ? `请在 ${dayInWords(waitsUntil)} 前办理`
      : `${provisional ? '预计' : ''}最晚 ${dayInWords(dueOn)}答复`;
  return (
    <ListRow
      tags={
        <>
          {unread && <Tag look="seal">有新消息</Tag>}
          <Tag look={answeredOn ? 'good' : waitsUntil ? 'seal' : 'plain'}>{toApplicant(foiStates[state])}</Tag>
          {late && !answeredOn && <Tag look="seal">已超期</Tag>}
        </>
      }
      title={title}
      lines={[line]}
      foot={`${dateInWords(receivedOn)} 收到，编号 ${registrationNumber}`}
      onPress={() => open(to.foiOne(id))}
    />
  );
}
