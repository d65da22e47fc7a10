import { View } from '@tarojs/components';
import { open, to } from '../../lib/go';
import { useSite } from '../../lib/site';
import { useUnread } from '../../lib/unread';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { CatalogueEntry } from '../../ui/CatalogueEntry';
import { ListRow } from '../../ui/ListRow';
import { Page } from '../../ui/Page';
import { PrintChoice } from '../../ui/PrintChoice';
import { Tag } from '../../ui/Tag';

/** What is one's own: questions, the size of print, and whom one is dealing with. */
export default function Me() {
  const unread = useUnread();
  return (
    <Page title="我的" tab="me">
      <Card>
        <ListRow icon="mine" title="我的办理" foot="提交过的留言、申请、意见，办到哪一步了" onPress={() => open(to.cases)} />
        <ListRow
          icon="bell"
          title="消息"
          tags={unread > 0 && <Tag look="seal">{`${unread} 条没看`}</Tag>}
          foot="有了答复、要您补材料、活动有变动，都会写在这里"
          onPress={() => open(to.notices)}
        />
        <ListRow icon="join" title="我的报名" foot="报了哪些活动，哪天、在哪里；去不了在这里取消" onPress={() => open(to.signUps)} />
        <ListRow icon="guide" title="我的帮扶申请" foot="困难帮扶的申请、草稿和办理进度" onPress={() => open(to.aidMine)} />
        <ListRow icon="receipt" title="凭编号查询" foot="换了手机、用别的手机提交的，或者在窗口交的" onPress={() => open(to.lookup())} />
      </Card>
      <Card>
        <ListRow icon="flag" title="投诉建议" foot="看不清、打不开、内容有误、服务态度不好，告诉我们" onPress={() => open(to.complain())} />
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
