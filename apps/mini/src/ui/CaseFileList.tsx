import { Image, View } from '@tarojs/components';
import { type CaseFile, fileTypes, sizeInWords } from '@vc/contract';
import { useState } from 'react';
import { type Leave, openDocument, pictureOf, whyNot } from '../lib/case-files';
import { enlarge, type Opened } from '../lib/open-file';
import { weapp } from '../lib/platform';
import { Icon } from './Icon';
import { Notice } from './Notice';
import { OwnPicture, Sheet } from './OwnPicture';
import { Press } from './Press';

interface CaseFileListProps {
  files: readonly CaseFile[];
  /** What they are read by on a phone that did not send them. */
  leave?: Leave | undefined;
  /** Why nothing but their names can be shown here. */
  closed?: string | undefined;
}

/** Files of a case. Photos are enlarged, documents opened; each says what it is and how large. */
export function CaseFileList({ files, leave, closed }: CaseFileListProps) {
  if (files.length === 0) return null;
  return (
    <View className="files">
      {files.map(file => (
        <Row key={file.key} file={file} leave={leave} readable={!closed && !file.removed} />
      ))}
      {closed && <View className="files__note">{closed}</View>}
    </View>
  );
}

interface RowProps {
  file: CaseFile;
  leave: Leave | undefined;
  readable: boolean;
}

function Row({ file, leave, readable }: RowProps) {
  const [how, setHow] = useState<Opened | 'opening' | null>(null);
  const [large, setLarge] = useState<string | null>(null);
  const { label, picture } = fileTypes[file.type];
  const showPicture = async (): Promise<Opened> => {
    try {
      const address = await pictureOf(file.key, undefined, leave);
      if (weapp) enlarge(address, [address]);
      else setLarge(address);
      return 'opened';
    } catch (error) {
      return whyNot(error);
    }
  };
  const open = async () => {
    if (how === 'opening') return;
    setHow('opening');
    setHow(await (picture ? showPicture() : openDocument(file, leave)));
  };
  const facts = file.removed ? '保存期已满，文件已经删除' : `${label}，${sizeInWords(file.size)}${how === 'opening' ? '，正在打开…' : ''}`;
  const words = (
    <View className="files__body">
      <View className="files__name">{file.name}</View>
      <View className="files__facts">{facts}</View>
    </View>
  );
  const sheet = <Sheet name={picture ? 'picture' : 'file'} />;
  if (!readable) {
    return (
      <View className="files__one">
        {sheet}
        {words}
      </View>
    );
  }
  return (
    <>
      <Press className="files__one" label={`打开 ${file.name}，${facts}`} onPress={open}>
        {picture ? <OwnPicture fileKey={file.key} leave={leave} /> : sheet}
        {words}
        <Icon name="next" className="row__next" />
      </Press>
      {how === 'gone' && <Notice look="warning">{leave ? '查到的时间太久了，请重新查询再打开' : '这个文件已经不在了'}</Notice>}
      {how === 'failed' && <Notice look="danger">没有打开。请检查网络，再点一次</Notice>}
      {large && <Enlarged picture={large} name={file.name} onClose={() => setLarge(null)} />}
    </>
  );
}

/** A picture over the whole screen, put away at a press. */
function Enlarged({ picture, name, onClose }: { picture: string; name: string; onClose(): void }) {
  return (
    <View className="enlarged">
      <Image className="enlarged__picture" src={picture} mode="aspectFit" />
      <Press className="enlarged__close" label={`关闭图片 ${name}`} onPress={onClose}>
        <Icon name="close" />
        关闭
      </Press>
    </View>
  );
}
