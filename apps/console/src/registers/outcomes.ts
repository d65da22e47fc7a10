import { formatFor } from '@vc/domain';

interface Option {
  value: string;
  label: string;
}

/** The newest format tells every outcome apart. */
const NEWEST_FORMAT_YEAR = 2021;

/** The ways an application can end, grouped as table three of the annual report groups them. */
export const outcomeOptions: readonly (Option | { label: string; options: Option[] })[] = (() => {
  const options: (Option | { label: string; options: Option[] })[] = [];
  for (const { key, path, role } of formatFor(NEWEST_FORMAT_YEAR).tableThree) {
    if (role !== 'outcome') continue;
    const [, head = '', leaf] = path;
    if (!leaf) {
      options.push({ value: key, label: head });
      continue;
    }
    const last = options.at(-1);
    const group = last && 'options' in last && last.label === head ? last : { label: head, options: [] };
    if (group !== last) options.push(group);
    group.options.push({ value: key, label: leaf });
  }
  return options;
})();
