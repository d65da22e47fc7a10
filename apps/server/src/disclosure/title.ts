import { findPersonalData, personalDataLabels } from '@vc/domain';

/** What of a person a title gives away, in words; null when nothing. Titles of the ledger are open to anyone. */
export function titleProblem(title: string): string | null {
  const [found] = findPersonalData(title);
  return found ? `含有${personalDataLabels[found.kind]} ${found.excerpt}，请隐去后再登记` : null;
}
