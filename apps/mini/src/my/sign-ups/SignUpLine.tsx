import { View } from '@tarojs/components';
import { type MySignUp, noticeRoutes } from '@vc/contract';
import { dayInWords, dayOf, signUpStandings } from '@vc/domain';
import { open, to } from '../../lib/go';
import { callMine } from '../../lib/session';
import { learnUnread } from '../../lib/unread';
import { dateInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { CancelSignUp } from '../../ui/CancelSignUp';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';
import { Tag } from '../../ui/Tag';

const looks = { joined: 'good', cancelled: 'pale', 'called-off': 'seal', over: 'pale' } as const;

/** One activity that was signed up for: when, where, how it stands, and what can be done about it. */
export function SignUpLine({ row, onChange }: { row: MySignUp; onChange(): void }) {
  const { id, contentId, title, meeting, state, joinedAt, news, may } = row;
  const go = () => {
    // Whoever opens the activity has seen what is new of it; a lost network changes nothing for him.
    if (news)
      callMine(noticeRoutes.read, { caseId: id }).then(
        ({ unread }) => learnUnread(unread),
        () => undefined,
      );
    open(to.content(contentId));
  };
  const facts = {
    ...(meeting && { 日期: dayInWords(meeting.heldOn) }),
    ...(meeting?.time && { 时间: meeting.time }),
    ...(meeting && { 地点: meeting.address }),
    报名: dateInWords(dayOf(joinedAt)),
  };
  return (
    <Card>
      <View className="row__tags">
        <Tag look={looks[state]}>{signUpStandings[state]}</Tag>
        {news && <Tag look="seal">有新变动</Tag>}
      </View>
      <View className="row__title">{title}</View>
      {state === 'called-off' && <Notice look="danger">这次活动不办了，请不要再去</Notice>}
      {Object.entries<string>(facts).map(([label, value]) => (
        <View key={label} className="fact">
          <View className="fact__label">{label}</View>
          <View className="fact__value">{value}</View>
        </View>
      ))}
      {row.open && (
        <BigButton look="plain" icon="activity" onPress={go}>
          看活动详情
        </BigButton>
      )}
      {may.includes('cancel') && <CancelSignUp id={contentId} onCancelled={onChange} />}
    </Card>
  );
}
