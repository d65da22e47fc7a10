import { View } from '@tarojs/components';
import { type ContentDetail, kindOf } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { heading } from '../../lib/aria';
import { useSite } from '../../lib/site';
import { dateInWords } from '../../lib/words';
import { Notice } from '../../ui/Notice';
import { Tag } from '../../ui/Tag';

/** Title, sentence, dates and number; and in plain sight when it is over. */
export function Heading({ item }: { item: ContentDetail }) {
  const site = useSite(true);
  const category = kindOf(item.kind)?.categories[item.category];
  const place = site?.places.find(({ key }) => key === item.place)?.label;
  return (
    <View className="heading">
      <View className="heading__tags">
        {item.withdrawn && <Tag look="seal">已撤回</Tag>}
        {item.expired && <Tag look="seal">已截止</Tag>}
        {category && <Tag>{category}</Tag>}
        {place && <Tag>{place}</Tag>}
      </View>
      <View className="heading__title" {...heading}>
        {item.title}
      </View>
      {item.summary && <View className="heading__summary">{item.summary}</View>}
      {item.withdrawn && (
        <Notice look="danger">{`本单位已于 ${dayInWords(item.withdrawn.on)} 撤回这条内容，请不要再按它办理。原因：${item.withdrawn.reason}`}</Notice>
      )}
      {item.expired && item.expiresOn && <Notice look="warning">{`已于 ${dayInWords(item.expiresOn)} 截止，内容仅供查阅`}</Notice>}
      <View className="heading__meta">
        <View className="heading__fact">{dateInWords(item.publishedOn)} 发布</View>
        {item.updatedOn && <View className="heading__fact">{dateInWords(item.updatedOn)} 更新</View>}
        {item.formedOn && <View className="heading__fact">{dateInWords(item.formedOn)} 成文</View>}
        {item.indexNumber && <View className="heading__fact">索引号 {item.indexNumber}</View>}
      </View>
    </View>
  );
}
