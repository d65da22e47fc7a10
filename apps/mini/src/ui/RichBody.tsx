import { Image, RichText, ScrollView, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { dial } from '../lib/dial';
import { enlarge } from '../lib/open-file';
import { weapp } from '../lib/platform';
import { linksOf, type RichLink, type RichPicture, segmentsOf } from '../lib/rich';
import { ListRow } from './ListRow';
import { Press } from './Press';

/** An article. Wide tables scroll sideways by themselves; its links are listed under it. */
export function RichBody({ html }: { html: string }) {
  const segments = useMemo(() => segmentsOf(html), [html]);
  const links = useMemo(() => linksOf(html), [html]);
  const pictures = segments.flatMap(({ picture }) => (picture ? [API_BASE + picture.src] : []));
  return (
    <View className="rich">
      {segments.map((segment, at) =>
        segment.picture ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an article never change place.
          <Picture key={at} picture={segment.picture} all={pictures} />
        ) : segment.table ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of an article never change place.
          <View key={at} className="rich__table-frame">
            <ScrollView scrollX className="rich__table-scroll">
              <RichText className="rich__piece" nodes={segment.html} userSelect />
            </ScrollView>
            {segment.wide && <View className="rich__table-hint">表格较宽，可以左右滑动查看</View>}
          </View>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <RichText key={at} className="rich__piece" nodes={segment.html} userSelect />
        ),
      )}
      {links.length > 0 && (
        <View className="rich__links">
          <View className="rich__links-title">文中提到的链接</View>
          {links.map(link => (
            <LinkRow key={link.href} link={link} />
          ))}
        </View>
      )}
    </View>
  );
}

/** A picture of an article, as wide as the page, under it the words that say what it shows. Pressed, it is enlarged. */
function Picture({ picture: { src, alt }, all }: { picture: RichPicture; all: string[] }) {
  const current = API_BASE + src;
  return (
    <Press className="rich__picture" label={`放大图片：${alt}`} onPress={() => enlarge(current, all)}>
      <Image className="rich__image" src={current} mode="widthFix" lazyLoad />
      {alt && <View className="rich__words">{alt}</View>}
    </Press>
  );
}

/** Where a link leads. WeChat does not open other sites, so there the address is copied. */
export function LinkRow({ link }: { link: RichLink }) {
  const [copied, setCopied] = useState(false);
  const phone = /^tel:([\d-]{3,20})$/.exec(link.href)?.[1];
  const follow = () => {
    if (phone) dial(phone);
    else if (weapp) Taro.setClipboardData({ data: link.href }).then(() => setCopied(true));
    else window.open(link.href, '_blank', 'noopener');
  };
  const foot = copied
    ? '网址已复制，可以粘贴到浏览器打开'
    : weapp && !phone
      ? `${link.href}（点一下复制网址）`
      : link.href.replace(/^(tel|mailto):/, '');
  return <ListRow icon={phone ? 'phone' : 'link'} title={link.words} foot={foot} onPress={follow} />;
}
