import type { ConsultationWork } from '@vc/contract';
import { ratings } from '@vc/domain';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';

/** What the asker thought of the answer. Nothing while there is no rating. */
export function RatingCard({ work }: { work: ConsultationWork }) {
  if (!work.rating) return null;
  const tone = work.rating === 'dissatisfied' ? 'red' : work.rating === 'fair' ? 'amber' : 'pine';
  return (
    <Sheet title="群众评价" extra={<Stamp tone={tone}>{ratings[work.rating]}</Stamp>}>
      {work.ratingReason ? <p>“{work.ratingReason}”</p> : <p>没有写原因。</p>}
    </Sheet>
  );
}
