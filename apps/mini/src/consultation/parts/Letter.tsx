import { View } from '@tarojs/components';
import type { CaseFile, Cite } from '@vc/contract';
import { heading } from '../../lib/aria';
import { CaseFileList } from '../../ui/CaseFileList';
import { Cites } from './Cites';

interface LetterProps {
  answer: string;
  by: string | null;
  on: string | null;
  title?: string;
  files?: readonly CaseFile[];
  cites?: readonly Cite[];
  /** Whether its files can be opened on this phone. */
  readable?: boolean;
}

/** An answer, laid out as the letter that it is, with what it rests on. */
export function Letter({ answer, by, on, title = '答复', files = [], cites = [], readable = true }: LetterProps) {
  return (
    <View className="letter">
      <View className="letter__title" {...heading}>
        {title}
      </View>
      <View className="letter__text">{answer}</View>
      <Cites title="依据的政策，点开能看原文" cites={cites} />
      <CaseFileList files={files} readable={readable} />
      <View className="letter__sign">
        {by && <View>{by}</View>}
        {on && <View>{on}</View>}
      </View>
    </View>
  );
}
