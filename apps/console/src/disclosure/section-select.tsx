import { Select } from 'antd';
import { useSite } from '../session/session-query.ts';
import type { Control } from '../ui/field.tsx';

interface SectionSelectProps {
  control: Control;
  value: string | null;
  onChange: (section: string | null) => void;
}

/** One of the bureau's sections; one that has since been renamed is still shown by the name it was recorded under. */
export function SectionSelect({ control, value, onChange }: SectionSelectProps) {
  const sections = useSite().data?.sections ?? [];
  const all = value && !sections.includes(value) ? [value, ...sections] : sections;
  return (
    <Select<string | null>
      {...control}
      value={value}
      onChange={chosen => onChange(chosen ?? null)}
      options={all.map(section => ({ value: section, label: section }))}
      allowClear
      placeholder="没有登记"
      notFoundContent="还没有科室，请管理员在“单位信息”里登记"
    />
  );
}
