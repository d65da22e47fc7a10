import { kindOf } from '@vc/contract';
import type { ContentEntity } from './content.entity.ts';

type Judged = Pick<ContentEntity, 'kind' | 'fields' | 'summary' | 'body' | 'formedOn'>;

/** Words below which an article says too little to answer a question. */
const FULL_BODY = 200;

/** How complete an item is, 0 to 100: the share of what its kind can say that it does say. Every filled field counts once. */
export function completenessOf(item: Judged): number {
  const form = kindOf(item.kind)?.form ?? [];
  const said = form.filter(
    ({ field }) => item.fields[field] !== undefined && item.fields[field] !== null && item.fields[field] !== '',
  ).length;
  const others = [item.summary.length > 0, item.body.length >= FULL_BODY, item.formedOn !== null];
  return Math.round(((said + others.filter(Boolean).length) / (form.length + others.length)) * 100);
}
