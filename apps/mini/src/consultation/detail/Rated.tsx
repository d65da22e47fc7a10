import { View } from '@tarojs/components';
import { type Rating, ratings } from '@vc/domain';
import { announced } from '../../lib/aria';
import { CallButton } from '../../ui/CallButton';
import { Card } from '../../ui/Card';
import { Icon } from '../../ui/Icon';

const thanks: Record<Rating, string> = {
  satisfied: '谢谢您！您的肯定是对我们的鼓励。',
  fair: '谢谢您！我们会继续改进。',
  dissatisfied: '谢谢您直说。您的意见已经交给科室负责人。还有疑问请打电话，我们给您说清楚。',
};

/** Thanks for the rating that ends the matter, and for who is still not satisfied, the way to go on. */
export function Rated({ rating, reason }: { rating: Rating; reason: string | null }) {
  return (
    <Card>
      <View className="rated" {...announced}>
        <Icon name="done" className="rated__icon" />
        <View className="rated__title">{`您的评价：${ratings[rating]}`}</View>
        {reason && <View className="rated__words">{`“${reason}”`}</View>}
        <View className="rated__words">{thanks[rating]}</View>
      </View>
      {rating === 'dissatisfied' && <CallButton />}
    </Card>
  );
}
