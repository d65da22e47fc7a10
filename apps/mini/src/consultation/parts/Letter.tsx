import { View } from '@tarojs/components';
import type { CaseFile, Cite } from '@vc/contract';
import { heading } from '../../lib/aria';
import type { Leave } from '../../lib/case-files';
import { CaseFileList } from '../../ui/CaseFileList';
import { Cites } from './Cites';

interface LetterProps {
  answer: string;
  by: string | null;
  on: string | null;
  title?: string;
  files?: readonly CaseFile[];
  cites?: readonly Cite[];
  /** What its files are read by on another phone than the one that asked. */
  leave?: Leave | undefined;
}

/** An answer, laid out as the letter that it is, with what it rests on. */
export function Letter({ answer, by, on, title = '答复', files = [], cites = [], leave }: LetterProps) {
  return (
    <View className="letter">
      <View className="letter__title" {...heading}>
        {title}
      </View>
      <View className="letter__text">{answer}</View>
      <Cites title="依据的政策，点开能看原文" cites={cites} />
      <CaseFileList files={files} leave={leave} />
      <View className="letter__sign">
        {by && <View>{by}</View>}
        {on && <View>{on}</View>}
      </View>
    </View>
  );
}
