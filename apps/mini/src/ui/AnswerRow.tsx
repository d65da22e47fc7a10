import type { PublicAnswerRow } from '@vc/contract';
import { subjects } from '@vc/domain';
import { open, to } from '../lib/go';
import { dateInWords } from '../lib/words';
import { ListRow } from './ListRow';
import { Tag } from './Tag';

/** A public question in a list. */
export function AnswerRow({ answer, brief = false }: { answer: PublicAnswerRow; brief?: boolean }) {
  return (
    <ListRow
      title={answer.title}
      tags={brief ? undefined : <Tag>{subjects[answer.category]}</Tag>}
      summary={brief ? undefined : answer.question}
      foot={`${dateInWords(answer.publishedOn)} 公开`}
      onPress={() => open(to.answer(answer.id))}
    />
  );
}
