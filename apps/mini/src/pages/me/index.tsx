import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { consultationRoutes } from '@vc/contract';
import { useState } from 'react';
import { open, to } from '../../lib/go';
import { callMine, hasSession } from '../../lib/session';
import { useSite } from '../../lib/site';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { CatalogueEntry } from '../../ui/CatalogueEntry';
import { ListRow } from '../../ui/ListRow';
import { Page } from '../../ui/Page';
import { PrintChoice } from '../../ui/PrintChoice';
import { Tag } from '../../ui/Tag';

/** How many answers wait to be read. Not knowing is no reason to bother anybody. */
function useUnread(): number {
  const [unread, setUnread] = useState(0);
  useDidShow(() => {
    if (!hasSession()) return;
    callMine(consultationRoutes.mine, {}).then(
      ({ items }) => setUnread(items.filter(row => row.unread).length),
      () => undefined,
    );
  });
  return unread;
}

/** What is one's own: questions, the size of print, and whom one is dealing with. */
export default function Me() {
  const unread = useUnread();
  return (
    <Page title="我的" tab="me">
      <Card>
        <ListRow
          icon="mine"
          title="我的留言"
          tags={unread > 0 && <Tag look="seal">{`${unread} 条新答复`}</Tag>}
          foot="看看问过的问题和答复"
          onPress={() => open(to.mine)}
        />
        <ListRow icon="receipt" title="凭编号查询" foot="换了手机，或者用别的手机留的言" onPress={() => open(to.lookup())} />
      </Card>
      <Card>
        <CatalogueEntry />
      </Card>
      <PrintChoice title="字的大小" />
      <About />
      <Privacy />
    </Page>
  );
}

function About() {
  const site = useSite();
  if (!site) return null;
  const facts = { 主办单位: site.name, 咨询电话: site.phone, 办公时间: site.hours, ...(site.address ? { 地址: site.address } : {}) };
  return (
    <Card title="关于我们">
      {Object.entries(facts).map(([label, value]) => (
        <View key={label} className="fact">
          <View className="fact__label">{label}</View>
          <View className="fact__value">{value}</View>
        </View>
      ))}
      <CallButton />
    </Card>
  );
}

function Privacy() {
  return (
    <Card title="我们记下了什么">
      <View className="prose">看政策、查岗位、搜问答都不用登录，我们不知道您是谁。</View>
      <View className="prose">
        第一次留言、报名或反映问题时，给这部手机发一个随机的编号，只用来把答复送回给您。您填的姓名、电话加密保存，只有经办的工作人员能看，看完整的号码要写理由，留下记录。
      </View>
      <View className="prose">
        没写完的内容、搜过的词、看过的公开页面、字的大小和上次填的姓名电话，存在这部手机上。不读取通讯录和位置；照片和文件只传您自己选的那几个。
      </View>
      <ListRow icon="receipt" title="个人信息" foot="看看记下了什么，存一份、更正或者注销" onPress={() => open(to.privacy)} />
    </Card>
  );
}
