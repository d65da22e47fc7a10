import { Select } from 'antd';
import { useSite } from '../session/session-query.ts';

interface FilterSelectProps<T extends string> {
  /** What the list is narrowed by (`按科室筛选`). */
  label: string;
  /** What it says while the list is whole (`全部科室`). */
  all: string;
  value: T | null | undefined;
  options: { value: T; label: string }[];
  onChange: (value: T | null) => void;
}

/** Narrows a list to one of several; nothing chosen is the whole list. */
export const FilterSelect = <T extends string>({ label, all, value, options, onChange }: FilterSelectProps<T>) => (
  <Select
    aria-label={label}
    value={value}
    onChange={(chosen: T | undefined) => onChange(chosen ?? null)}
    options={options}
    placeholder={all}
    allowClear
    style={{ width: 140 }}
  />
);

/** Narrows a list to what one section of the bureau works on. */
export function SectionFilter({ value, onChange }: Pick<FilterSelectProps<string>, 'value' | 'onChange'>) {
  const sections = useSite().data?.sections ?? [];
  const options = sections.map(name => ({ value: name, label: name }));
  return <FilterSelect label="按科室筛选" all="全部科室" value={value} options={options} onChange={onChange} />;
}
