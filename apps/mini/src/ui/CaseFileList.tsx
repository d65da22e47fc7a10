import { Image, View } from '@tarojs/components';
import { type CaseFile, fileTypes, sizeInWords } from '@vc/contract';
import { useState } from 'react';
import { openOwnDocument, pictureOf } from '../lib/case-files';
import { enlarge, type Opened } from '../lib/open-file';
import { weapp } from '../lib/platform';
import { Icon } from './Icon';
import { Notice } from './Notice';
import { OwnPicture, Sheet } from './OwnPicture';
import { Press } from './Press';

interface CaseFileListProps {
  files: readonly CaseFile[];
  /** False where only the names may be shown: files are read on the phone that sent them. */
  readable?: boolean;
}

/** Files of a case. Photos are enlarged, documents opened; each says what it is and how large. */
export function CaseFileList({ files, readable = true }: CaseFileListProps) {
  if (files.length === 0) return null;
  return (
    <View className="files">
      {files.map(file => (
        <Row key={file.key} file={file} readable={readable && !file.removed} />
      ))}
      {!readable && <View className="files__note">附件只能在提交时用的那部手机上打开</View>}
    </View>
  );
}

function Row({ file, readable }: { file: CaseFile; readable: boolean }) {
  const [how, setHow] = useState<Opened | 'opening' | null>(null);
  const [large, setLarge] = useState<string | null>(null);
  const { label, picture } = fileTypes[file.type];
  const showPicture = async (): Promise<Opened> => {
    try {
      const address = await pictureOf(file.key);
      if (weapp) enlarge(address, [address]);
      else setLarge(address);
      return 'opened';
    } catch {
      return 'failed';
    }
  };
  const open = async () => {
    if (how === 'opening') return;
    setHow('opening');
    setHow(await (picture ? showPicture() : openOwnDocument(file)));
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
        {picture ? <OwnPicture fileKey={file.key} /> : sheet}
        {words}
        <Icon name="next" className="row__next" />
      </Press>
      {how === 'gone' && <Notice look="warning">这个文件已经不在了</Notice>}
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
