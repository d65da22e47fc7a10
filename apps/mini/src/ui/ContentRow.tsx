import { type ContentCard, kindOf } from '@vc/contract';
import { open, to } from '../lib/go';
import { dateInWords } from '../lib/words';
import { ListRow } from './ListRow';
import { Tag } from './Tag';

/** A published item in a list: title, what it is in a sentence, the facts of its kind, date. `brief` leaves out what a list of its own has room for. */
export function ContentRow({ card, brief = false }: { card: ContentCard; brief?: boolean }) {
  const category = kindOf(card.kind)?.categories[card.category];
  return (
    <ListRow
      title={card.title}
      tags={
        (card.expired || card.stale || (!brief && category)) && (
          <>
            {card.expired && <Tag look="pale">已截止</Tag>}
            {card.stale && <Tag look="seal">待核实</Tag>}
            {!brief && category && <Tag>{category}</Tag>}
          </>
        )
      }
      summary={brief ? undefined : card.summary}
      lines={brief ? card.lines.slice(0, 1) : card.lines}
      foot={card.expiresOn && !card.expired ? `${dateInWords(card.expiresOn)} 截止` : `${dateInWords(card.publishedOn)} 发布`}
      onPress={() => open(to.content(card.id))}
    />
  );
}
