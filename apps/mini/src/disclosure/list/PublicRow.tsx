import { View } from '@tarojs/components';
import { type PublicDisclosure, pageOfSource, validities } from '@vc/contract';
import { catalogueName, channels } from '@vc/domain';
import { open } from '../../lib/go';
import { dateInWords } from '../../lib/words';
import { ListRow } from '../../ui/ListRow';
import { LinkRow } from '../../ui/RichBody';
import { Tag } from '../../ui/Tag';

/** Facts of something made public, one line each. */
const linesOf = ({ indexNumber, catalogue, formedOn }: PublicDisclosure, under: string): string[] => [
  ...(indexNumber ? [`索引号 ${indexNumber}`] : []),
  ...(catalogue === under ? [] : [`目录 ${catalogueName(catalogue)}`]),
  ...(formedOn ? [`成文日期 ${dateInWords(formedOn)}`] : []),
];

/** Something made public: what has a page here opens it; the rest shows its facts and where else it can be read. `under`: the node whose list it is in. */
export function PublicRow({ item, under }: { item: PublicDisclosure; under: string }) {
  const { title, channel, publishedOn, validity, page, url } = item;
  const tags = (
    <>
      <Tag>{channels[channel]}</Tag>
      {validity && <Tag look={validity === 'valid' ? 'good' : 'pale'}>{validities[validity]}</Tag>}
    </>
  );
  const lines = linesOf(item, under);
  const foot = `${dateInWords(publishedOn)} 公开`;
  if (page) return <ListRow title={title} tags={tags} lines={lines} foot={foot} onPress={() => open(pageOfSource(page))} />;
  return (
    <View className="elsewhere">
      <View className="row__tags">{tags}</View>
      <View className="row__title">{title}</View>
      {lines.map(line => (
        <View key={line} className="row__line">
          {line}
        </View>
      ))}
      <View className="row__foot">{foot}</View>
      {url && <LinkRow link={{ href: url, words: `到${channels[channel]}查看` }} />}
    </View>
  );
}
