import { addDays } from '@vc/domain';
import type { DemoItem, DemoItemsOn } from '../demo-item.ts';

const issuer = '桐乡市退役军人事务局';
const fields = { issuer };
const objection = '公示期内向本局思想政治和权益维护科反映，电话 0573-88010005，工作日 8:30 至 17:00；请写明姓名和依据，我们会保密。';

/** What is made known to all: notices that stay, publicities that go by themselves when their time is over. */
export const announcements: DemoItemsOn = today => [...standing, ...publicities(today)];

const standing: readonly DemoItem[] = [
  {
    key: 'n-martyrs-day-2024',
    kind: 'announcement',
    category: 'event',
    title: '关于烈士纪念日向烈士敬献花篮活动的公告',
    summary: '9 月 30 日上午在市烈士陵园举行敬献花篮仪式，市民可在仪式结束后入园瞻仰祭扫。',
    body: [
      '<p>9 月 30 日是烈士纪念日。当天上午，全市在烈士陵园举行向烈士敬献花篮仪式，邀请烈属代表、退役军人代表和学生代表参加。</p>',
      '<h2>参加的烈属</h2><p>由镇（街道）退役军人服务站统一接送。行动不便的，请提前说明，我们准备轮椅和随行医护。</p>',
      '<h2>市民祭扫</h2><p>仪式结束后陵园照常免费开放。请着装整洁，提倡献花、鞠躬、植树等文明方式，不燃放鞭炮、不焚烧纸钱。</p>',
      '<h2>温馨提示</h2><p>当天陵园周边道路较拥挤，建议乘公交前往。</p>',
    ].join(''),
    fields,
    publishedOn: '2024-09-24',
  },
  {
    key: 'n-verify-2025',
    kind: 'announcement',
    category: 'notice',
    title: '关于开展 2025 年度优抚对象身份核验的公告',
    summary: '领取定期抚恤补助的同志，请在 6 月底前完成年度核验：刷脸、到服务站、上门三种方式任选一种。',
    body: [
      '<p>按《军人抚恤优待条例》第八条，领取定期抚恤补助的人员每年确认一次。今年的核验从 3 月开始，6 月 30 日结束。</p>',
      '<h2>哪些人要核验</h2><p>残疾军人、三属、在乡复员、带病回乡、参战参试、老义务兵、老年烈士子女等领取定期抚恤金、生活补助的人员。</p>',
      '<h2>三种办法，任选一种</h2><ul><li>手机刷脸，子女可以帮着操作；</li><li>带身份证到村（社区）或镇（街道）服务站；</li><li>高龄、住院、卧床的，打电话约工作人员上门。</li></ul>',
      '<h2>没核验会怎样</h2><p>到期没有核验的，下月起暂停发放；补核以后，停发的部分一并补发，不会少您的。人在外地的，可以视频核验。</p>',
      '<p>核验不收费，也不会要银行卡密码和短信验证码。</p>',
    ].join(''),
    fields,
    publishedOn: '2025-03-04',
  },
  {
    key: 'n-fair-2025',
    kind: 'announcement',
    category: 'event',
    title: '2025 年退役军人春季专场招聘会公告',
    summary: '3 月 22 日上午在市人力资源市场举办退役军人专场招聘会，进场不用登记费，带简历和退出现役证件即可。',
    body: [
      '<p>为帮退役军人找到合适的岗位，定于 3 月 22 日（周六）上午 9 时至 11 时 30 分，在市人力资源市场举办专场招聘会。</p>',
      '<h2>来了哪些企业</h2><p>纺织新材料、智能制造、物流、安保、物业、旅游服务等企业进场，岗位有操作工、设备维修、驾驶员、保安队长、行政管理等。</p>',
      '<h2>请带</h2><p>身份证、退出现役证件、简历。没有简历的，现场有工作人员帮您写。</p>',
      '<h2>现场还有</h2><ul><li>职业技能培训报名；</li><li>创业担保贷款咨询；</li><li>法律援助咨询。</li></ul>',
      '<p>来不了的，会后岗位登在本平台“招聘信息”栏目。招聘会不收任何费用。</p>',
    ].join(''),
    fields,
    publishedOn: '2025-03-12',
  },
  {
    key: 'n-army-day-2025',
    kind: 'announcement',
    category: 'event',
    title: '关于 2025 年“八一”期间走访慰问安排的通知',
    summary: '“八一”前走访慰问优抚对象和困难退役军人，工作人员上门会出示工作证，不收钱、不推销。',
    body: [
      '<p>建军节快到了，向全市老兵和军属问好！7 月中旬起，市、镇、村三级开展走访慰问。</p>',
      '<h2>慰问谁</h2><ul><li>三属、残疾军人、在乡复员军人、参战参试退役军人；</li><li>生活困难的退役军人家庭；</li><li>现役军人家庭中遇到大病、意外的。</li></ul>',
      '<h2>怎么认工作人员</h2><p>上门的同志都由村（社区）干部陪同，会出示工作证。慰问金一律打到您的银行卡，不当场收付现金，不推销保健品和“纪念币”。</p>',
      '<h2>有困难请开口</h2><p>看病、住房、照料上有难处的，当面说一声，我们记下来，一件一件回复。</p>',
    ].join(''),
    fields,
    publishedOn: '2025-07-15',
  },
  {
    key: 'n-training-2026',
    kind: 'announcement',
    category: 'notice',
    title: '2026 年退役军人免费职业技能培训招生通知',
    summary: '叉车、电工、无人机、电子商务四个班招生，学费和证书费由政府承担，4 月底前到镇（街道）服务站报名。',
    body: [
      '<p>今年第一批免费技能培训班开始报名，名额有限，报满为止。</p>',
      '<table><caption>招生安排</caption><thead><tr><th>专业</th><th>名额</th><th>上课时间</th></tr></thead><tbody>',
      '<tr><td>叉车司机</td><td>40 人</td><td>5 月，晚上和周末</td></tr><tr><td>低压电工</td><td>30 人</td><td>5 月至 6 月，周末</td></tr>',
      '<tr><td>无人机操控</td><td>20 人</td><td>6 月，全日制</td></tr><tr><td>电子商务</td><td>30 人</td><td>6 月，晚上</td></tr></tbody></table>',
      '<h2>谁能报</h2><p>户籍或安置地在桐乡、没到法定退休年龄、有就业创业愿望的退役军人，近两年退役的优先。</p>',
      '<h2>怎么报</h2><p>4 月 30 日前，带身份证、退出现役证件到镇（街道）退役军人服务站。学习期间请遵守考勤，考核合格发证书。</p>',
    ].join(''),
    fields,
    publishedOn: '2026-04-08',
  },
  {
    key: 'n-verify-reminder-2026',
    kind: 'announcement',
    category: 'notice',
    title: '关于抚恤补助年度身份核验进入最后半个月的提醒',
    summary: '还没完成 2026 年度核验的同志，请在 6 月 30 日前刷脸、到服务站或约上门，免得下月暂停发放。',
    body: [
      '<p>今年的年度身份核验到 6 月 30 日结束，还有少数同志没有完成，请家里年轻人帮忙看一看。</p>',
      '<h2>怎么知道核验了没有</h2><p>打电话给镇（街道）退役军人服务站报姓名，或者让子女在手机上查看。</p>',
      '<h2>怎么补</h2><ul><li>手机刷脸，光线亮一点，摘下帽子、口罩；</li><li>刷不过去的，带身份证到服务站；</li><li>出不了门的，约工作人员上门；人在外地的，约视频。</li></ul>',
      '<h2>小心诈骗</h2><p>核验不收费，不会发链接让您填银行卡号和验证码。收到可疑短信，先问服务站。</p>',
    ].join(''),
    fields,
    publishedOn: '2026-06-15',
  },
];

const publicities: DemoItemsOn = today => [
  {
    key: 'a-model',
    kind: 'announcement',
    category: 'publicity',
    title: '年度模范退役军人拟表彰对象公示',
    summary: '十名拟表彰对象已经选出，公示五个工作日，欢迎反映情况。',
    body: '<p>经镇（街道）推荐、部门联审、投票评议，拟表彰对象为（按姓氏笔画，演示名单）：王某某、朱某某、沈某某、陆某某、陈某某、周某某、姚某某、徐某某、钱某某、潘某某。</p>',
    fields: { issuer, until: addDays(today, 5), objection },
    publishedOn: addDays(today, -2),
  },
  {
    key: 'a-hardship',
    kind: 'announcement',
    category: 'publicity',
    place: 'puyuan',
    title: '第四季度困难退役军人帮扶对象公示',
    summary: '濮院镇第四季度拟帮扶六户，只公示姓氏和村（社区），不公开病情和住址。',
    body: '<p>拟帮扶：永乐村张某、新港村李某、香海社区吴某等六户（演示）。帮扶金由银行直接发放。</p>',
    fields: { issuer: '濮院镇退役军人服务站', until: addDays(today, 3), objection },
    publishedOn: addDays(today, -4),
  },
  {
    key: 'a-score',
    kind: 'announcement',
    category: 'publicity',
    title: '政府安排工作退役士兵量化评分结果公示',
    summary: '评分细则和各人得分张贴在本局一楼，网上只列编号和分数。',
    body: '<p>编号 01 至 18 的得分为 96.5 至 71.0 分（演示）。对自己的得分有疑问的，带证明材料到移交安置科核对。</p>',
    fields: { issuer, until: addDays(today, 7), objection },
    publishedOn: addDays(today, -1),
  },
  {
    key: 'a-past',
    kind: 'announcement',
    category: 'publicity',
    title: '退役军人创业大赛获奖项目公示',
    summary: '一等奖一个、二等奖两个、三等奖三个，公示期已满。',
    body: '<p>获奖项目：运河民宿改造、无人机植保服务、杭白菊深加工等（演示）。</p>',
    fields: { issuer, until: addDays(today, -30), objection },
    publishedOn: addDays(today, -38),
  },
];
