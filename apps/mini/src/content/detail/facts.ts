import { type ContentPage, type Fact, factsOf, kindOf } from '@vc/contract';
import { isDialable } from '../../lib/dial';

/** What answers the reader's question in a few sentences, and the short facts that go with it. */
export interface Facts {
  answers: Fact[];
  particulars: Fact[];
  /** The item's own number to ring, if it has one. */
  phone: string | null;
}

/** Everything that an item says of itself: what takes sentences first, then what takes a word. */
export function sortFacts({ kind, fields }: Pick<ContentPage, 'kind' | 'fields'>): Facts {
  const known = kindOf(kind);
  const facts = known ? factsOf(known, fields) : [];
  const contact = facts.find(fact => fact.field === 'contact')?.value;
  return {
    answers: facts.filter(fact => fact.long),
    particulars: facts.filter(fact => !fact.long),
    phone: contact && isDialable(contact) ? contact : null,
  };
}
