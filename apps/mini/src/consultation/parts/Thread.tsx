import { View } from '@tarojs/components';
import type { Message } from '@vc/contract';
import { dayInWords, dayOf, type MessageKind, messageKinds } from '@vc/domain';
import { CaseFileList } from '../../ui/CaseFileList';
import { Letter } from './Letter';

interface ThreadProps {
  messages: readonly Message[];
  /** What answers' files are read by on another phone than the one that asked. */
  pass: string | null;
  /** Why what was sent to the bureau cannot be opened on this phone. */
  closed: string | undefined;
}

const said: Readonly<Partial<Record<MessageKind, string>>> = { question: '您问', 'follow-up': '您追问', reopen: '您不满意的地方' };

/** What was said, oldest first: what was asked on one side, answers as letters. */
export function Thread({ messages, pass, closed }: ThreadProps) {
  return (
    <>
      {messages.map(message =>
        message.kind === 'answer' ? (
          <Answer key={message.id} message={message} pass={pass} />
        ) : (
          <View key={message.id} className="said">
            <View className="said__head">
              <View className="said__who">{said[message.kind] ?? messageKinds[message.kind]}</View>
              <View className="said__when">{dayInWords(dayOf(message.at))}</View>
            </View>
            <View className="said__text">{message.text}</View>
            <CaseFileList files={message.files} closed={closed} />
          </View>
        ),
      )}
    </>
  );
}

interface AnswerProps {
  message: Message;
  pass: string | null;
  title?: string;
}

/** An answer of the thread. */
export const Answer = ({ message: { text, by, at, files, cites }, pass, title }: AnswerProps) => (
  <Letter answer={text} by={by} on={dayInWords(dayOf(at))} files={files} cites={cites} leave={pass ? { pass } : undefined} title={title} />
);
