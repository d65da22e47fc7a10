import { View } from '@tarojs/components';
import { type MyData, privacyRoutes, type Reply } from '@vc/contract';
import { caseKinds } from '@vc/domain';
import { useState } from 'react';
import { open, start, to } from '../../lib/go';
import { useLoad } from '../../lib/load';
import { useSend } from '../../lib/send';
import { callMine, endSession, hasSession } from '../../lib/session';
import { forgetAll } from '../../lib/store';
import { BigButton } from '../../ui/BigButton';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Page } from '../../ui/Page';
import { Empty, Shown } from '../../ui/States';
import { Facts } from '../parts/Facts';

type Closed = Reply<typeof privacyRoutes.close>;

const nothing: MyData = { at: '', parts: [], openCases: [], may: [] };
/** The size of print is no personal data, and who needs it large needs it after closing too. */
const KEPT_ON_PHONE = ['print', 'print-hinted'];

/** Closing one's account: what becomes of what, and the question asked twice. */
export default function Close() {
  const loaded = useLoad<MyData>(async () => (hasSession() ? callMine(privacyRoutes.mine, {}) : nothing), { again: 'close' });
  const [closed, setClosed] = useState<Closed | null>(null);
  return (
    <Page title="注销">
      {closed ? (
        <Done closed={closed} />
      ) : (
        <Shown loaded={loaded}>
          {data =>
            data.parts.length === 0 ? (
              <Empty title="没有要注销的" hint="没有记下您的信息" />
            ) : data.openCases.length > 0 ? (
              <Waiting data={data} />
            ) : (
              <Ask onClosed={setClosed} />
            )
          }
        </Shown>
      )}
    </Page>
  );
}

function Waiting({ data: { openCases } }: { data: MyData }) {
  return (
    <Card title="还不能注销">
      <View className="prose">
        {`还有 ${openCases.length} 件事项没有办结。现在注销，答复就送不到您手里了。可以等办结以后再来，也可以打开那一件先撤回。`}
      </View>
      {openCases.map(({ id, kind, number, title, stateWords }) => (
        <View key={id} className="held">
          <Facts
            facts={[
              { label: caseKinds[kind], value: title },
              { label: '编号', value: number },
              { label: '状态', value: stateWords },
            ]}
          />
        </View>
      ))}
      <BigButton icon="mine" onPress={() => open(to.mine)}>
        去看我的事项
      </BigButton>
      <CallButton />
    </Card>
  );
}

function Ask({ onClosed }: { onClosed(closed: Closed): void }) {
  const [sure, setSure] = useState(false);
  const { busy, failure, send } = useSend();
  const close = async () => {
    const closed = await send(() => callMine(privacyRoutes.close, { confirm: true }));
    if (!closed) return;
    endSession();
    forgetAll(...KEPT_ON_PHONE);
    onClosed(closed);
  };
  return (
    <Card title="注销以后">
      <View className="prose">报过的名会取消，名额让给别人。</View>
      <View className="prose">办结的留言和申请留作档案，姓名、电话、证件号都清除，谁也看不出是您提的，您自己也查不到了。</View>
      <View className="prose">随事项传过的材料也删除；领过帮扶金的，材料作为会计凭据按规定保存。</View>
      <View className="prose">没有提交的文件、消息和这部手机上存的草稿都删除，不能恢复。</View>
      <View className="prose">以后还想用，照常打开就行，会当作一部新手机。要留底的，先返回上一页存一份。</View>
      {failure && <Notice look="danger">{failure}</Notice>}
      {sure ? (
        <>
          <Notice look="warning">真的要注销吗？注销后不能恢复</Notice>
          <BigButton disabled={busy} onPress={close}>
            {busy ? '正在注销…' : '确定注销'}
          </BigButton>
          <BigButton look="plain" onPress={() => setSure(false)}>
            不注销了
          </BigButton>
        </>
      ) : (
        <BigButton look="plain" onPress={() => setSure(true)}>
          我要注销
        </BigButton>
      )}
    </Card>
  );
}

function Done({ closed: { cancelled, removed } }: { closed: Closed }) {
  return (
    <Card title="已经注销">
      <Notice look="good">姓名、电话都清除了，这部手机上存的草稿也删除了</Notice>
      {cancelled > 0 && <View className="prose">{`取消了 ${cancelled} 个报名。`}</View>}
      {removed > 0 && <View className="prose">{`删除了 ${removed} 个没有提交的文件。`}</View>}
      <BigButton icon="home" onPress={() => start(to.home)}>
        回到首页
      </BigButton>
    </Card>
  );
}
