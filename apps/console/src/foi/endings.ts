import { outcomeLabels } from '@vc/contract';
import { type FoiOutcome, foiOutcomes } from '@vc/domain';

interface Group {
  label: string;
  options: { value: string; label: string }[];
}

/** The statutory ways to end, grouped as table three groups them; a withdrawal is not a reply. */
export const endingOptions: readonly Group[] = (() => {
  const groups: Group[] = [];
  for (const [value, { label, leaf }] of Object.entries(foiOutcomes) as [FoiOutcome, { label: string; leaf: string }][]) {
    if (value === 'withdrawn') continue;
    const head = (outcomeLabels[leaf] ?? '').split(' ')[0] as string;
    const last = groups.at(-1);
    const group = last?.label === head ? last : { label: head, options: [] };
    if (group !== last) groups.push(group);
    group.options.push({ value, label });
  }
  return groups;
})();
