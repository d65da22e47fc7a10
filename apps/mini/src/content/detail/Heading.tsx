import { View } from '@tarojs/components';
import { type ContentPage, kindOf, optionsOf } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { heading } from '../../lib/aria';
import { useSite } from '../../lib/site';
import { dateInWords } from '../../lib/words';
import { Notice } from '../../ui/Notice';
import { Tag } from '../../ui/Tag';

/** Title, sentence, dates and number; and in plain sight when it is over. */
export function Heading({ item }: { item: ContentPage }) {
  const site = useSite(true);
  const kind = kindOf(item.kind);
  const category = kind?.categories[item.category];
  const over = kind && !kind.inForce(item.fields) ? optionsOf(kind, kind.facet)?.options[String(item.fields[kind.facet ?? ''])] : undefined;
  const place = site?.places.find(({ key }) => key === item.place)?.label;
  return (
    <View className="heading">
      <View className="heading__tags">
        {item.withdrawn && <Tag look="seal">已撤回</Tag>}
        {item.expired && <Tag look="seal">已截止</Tag>}
        {item.stale && <Tag look="seal">待核实</Tag>}
        {over && <Tag look="seal">{over}</Tag>}
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
      {item.stale && <Notice look="warning">优惠已超过一年没有核实，去之前请先打电话问商家</Notice>}
      {item.successor && <Notice look="warning">{`已被《${item.successor.title}》替代，办事请看新文件`}</Notice>}
      <View className="heading__meta">
        <View className="heading__fact">{dateInWords(item.publishedOn)} 发布</View>
        {item.updatedOn && <View className="heading__fact">{dateInWords(item.updatedOn)} 更新</View>}
        {item.formedOn && <View className="heading__fact">{dateInWords(item.formedOn)} 成文</View>}
        {item.indexNumber && <View className="heading__fact">索引号 {item.indexNumber}</View>}
      </View>
    </View>
  );
}
