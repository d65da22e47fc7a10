import { View } from '@tarojs/components';
import { type FoiLetter, myFoiRoutes } from '@vc/contract';
import { useState } from 'react';
import { openOwnFile } from '../../lib/case-files';
import type { Opened } from '../../lib/open-file';
import { dateInWords } from '../../lib/words';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';

/** Letters that were written to the applicant, each as Word and PDF, the newest first. */
export function Letters({ id, letters }: { id: string; letters: readonly FoiLetter[] }) {
  return (
    <Card title="收到的文书">
      {[...letters].reverse().map(letter => (
        <Letter key={letter.id} id={id} letter={letter} />
      ))}
    </Card>
  );
}

type Format = 'pdf' | 'docx';

function Letter({ id, letter }: { id: string; letter: FoiLetter }) {
  const [how, setHow] = useState<Opened | null>(null);
  const [busy, setBusy] = useState<Format | null>(null);
  const save = async (format: Format) => {
    if (busy) return;
    setBusy(format);
    const name = `${letter.title}.${format}`;
    setHow(await openOwnFile(myFoiRoutes.letter, { id, letter: letter.id, format }, { name, extension: format }));
    setBusy(null);
  };
  return (
    <View className="foi-letter">
      <View className="row__title">{letter.title}</View>
      <View className="row__foot">{`${letter.number ? `${letter.number}，` : ''}${dateInWords(letter.on)}`}</View>
      <View className="foi-letter__acts">
        <BigButton look="plain" icon="file" onPress={() => save('pdf')}>
          {busy === 'pdf' ? '正在打开…' : '打开 PDF'}
        </BigButton>
        <BigButton look="plain" icon="file" onPress={() => save('docx')}>
          {busy === 'docx' ? '正在打开…' : '打开 Word'}
        </BigButton>
      </View>
      {how === 'opened' && <Notice look="good">已打开或者存到手机里</Notice>}
      {how === 'gone' && <Notice look="warning">没有找到这份文书，请返回重新打开</Notice>}
      {how === 'failed' && <Notice look="danger">没有打开。请检查网络再点一次；PDF 打不开的，试试 Word</Notice>}
    </View>
  );
}
