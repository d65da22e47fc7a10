import { RichText, ScrollView, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useMemo, useState } from 'react';
import { dial } from '../lib/dial';
import { weapp } from '../lib/platform';
import { linksOf, type RichLink, segmentsOf } from '../lib/rich';
import { ListRow } from './ListRow';

/** An article. Wide tables scroll sideways by themselves; its links are listed under it. */
export function RichBody({ html }: { html: string }) {
  const segments = useMemo(() => segmentsOf(html), [html]);
  const links = useMemo(() => linksOf(html), [html]);
  return (
    <View className="rich">
      {segments.map((segment, at) =>
        segment.table ? (
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
