import type { Colleague } from '@vc/contract';
import { Select } from 'antd';
import { today } from '../lib/days.ts';
import type { Control } from '../ui/field.tsx';
import { useColleagues } from './desk-query.ts';

/** True when somebody is not there today. */
const isAway = ({ away }: Colleague): boolean => away !== null && away.from <= today();

function label(one: Colleague): string {
  const desk = one.open === 0 ? '手上没有办件' : `在办 ${one.open} 件${one.late > 0 ? `，超期 ${one.late} 件` : ''}`;
  const away = one.away ? `，${isAway(one) ? '不在岗' : `${one.away.from} 起不在岗`}` : '';
  return `${one.name}（${[one.section, desk].filter(Boolean).join(' · ')}${one.atWork ? away : '，已离岗'}）`;
}

interface ColleagueSelectProps {
  control: Control;
  value: string | null;
  onChange: (id: string | null) => void;
  /** Those who have left are offered too: their cases have to go somewhere. */
  gone?: boolean;
  except?: string | null;
  empty: string;
}

/** A colleague, with what lies on that desk already. */
export function ColleagueSelect({ control, value, onChange, gone, except, empty }: ColleagueSelectProps) {
  const colleagues = useColleagues();
  const options = (colleagues.data?.items ?? [])
    .filter(one => one.id !== except && (gone || one.atWork))
    .map(one => ({ value: one.id, label: label(one), disabled: !gone && isAway(one) }));
  return (
    <Select
      {...control}
      value={value}
      onChange={chosen => onChange(chosen ?? null)}
      options={options}
      loading={colleagues.isLoading}
      placeholder={colleagues.error ? '名单没有取到，请稍后再试' : empty}
      notFoundContent="没有可以选的同事"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      style={{ width: '100%' }}
    />
  );
}
