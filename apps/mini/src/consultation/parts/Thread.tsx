import { View } from '@tarojs/components';
import type { Message } from '@vc/contract';
import { dayInWords, dayOf, type MessageKind, messageKinds } from '@vc/domain';
import { CaseFileList } from '../../ui/CaseFileList';
import { Letter } from './Letter';

interface ThreadProps {
  messages: readonly Message[];
  /** Whether its files can be opened on this phone. */
  readable: boolean;
}

const said: Readonly<Partial<Record<MessageKind, string>>> = { question: '您问', 'follow-up': '您追问', reopen: '您不满意的地方' };

/** What was said, oldest first: what was asked on one side, answers as letters. */
export function Thread({ messages, readable }: ThreadProps) {
  return (
    <>
      {messages.map(message =>
        message.kind === 'answer' ? (
          <Answer key={message.id} message={message} readable={readable} />
        ) : (
          <View key={message.id} className="said">
            <View className="said__head">
              <View className="said__who">{said[message.kind] ?? messageKinds[message.kind]}</View>
              <View className="said__when">{dayInWords(dayOf(message.at))}</View>
            </View>
            <View className="said__text">{message.text}</View>
            <CaseFileList files={message.files} readable={readable} />
          </View>
        ),
      )}
    </>
  );
}

/** An answer of the thread. */
export const Answer = ({
  message: { text, by, at, files, cites },
  readable,
  title,
}: {
  message: Message;
  readable: boolean;
  title?: string;
}) => <Letter answer={text} by={by} on={dayInWords(dayOf(at))} files={files} cites={cites} readable={readable} title={title} />;
