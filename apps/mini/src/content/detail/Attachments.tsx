import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type Attachment, fileTypes, sizeInWords } from '@vc/contract';
import { useState } from 'react';
import { type Opened, openFile, wholeAddress } from '../../lib/open-file';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { ListRow } from '../../ui/ListRow';
import { Notice } from '../../ui/Notice';

/** Files that go with an item: what each is and how large, before anybody spends their data on it. */
export function Attachments({ attachments }: { attachments: readonly Attachment[] }) {
  return (
    <Card title="附件">
      {attachments.map(file => (
        <Row key={file.key} file={file} />
      ))}
    </Card>
  );
}

function Row({ file }: { file: Attachment }) {
  const [how, setHow] = useState<Opened | 'opening' | 'copied' | null>(null);
  const open = async () => {
    if (how === 'opening') return;
    setHow('opening');
    setHow(await openFile(file));
  };
  const copy = () => Taro.setClipboardData({ data: wholeAddress(file) }).then(() => setHow('copied'));
  const facts = `${fileTypes[file.type].label}，${sizeInWords(file.size)}`;
  return (
    <>
      <ListRow icon="file" title={file.name} foot={how === 'opening' ? `${facts}，正在打开…` : facts} onPress={open} />
      {how === 'gone' && <Notice look="warning">这个附件已经更换或撤下，请下拉刷新后再看。</Notice>}
      {how === 'failed' && (
        <View>
          <Notice look="danger">没有打开。可能是网络不通，或手机打不开这种文件。请再点一次，或复制地址，到浏览器里打开。</Notice>
          <BigButton icon="copy" onPress={copy}>
            复制文件地址
          </BigButton>
        </View>
      )}
      {how === 'copied' && <Notice look="good">地址已复制，请到手机浏览器里粘贴打开。</Notice>}
    </>
  );
}
