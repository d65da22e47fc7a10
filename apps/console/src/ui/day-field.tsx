import type { Day } from '@vc/domain';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Control } from './field.tsx';

interface DayFieldProps {
  control: Control;
  value: Day | null;
  onChange: (value: Day | null) => void;
  /** Days after this one cannot be chosen. */
  max?: Day;
}

/** A date out of a calendar, or typed as 2026-01-31. */
export function DayField({ control, value, onChange, max }: DayFieldProps) {
  return (
    <DatePicker
      {...control}
      value={value ? dayjs(value) : null}
      onChange={chosen => onChange(chosen ? (chosen.format('YYYY-MM-DD') as Day) : null)}
      format={['YYYY-MM-DD', 'YYYY/M/D', 'YYYYMMDD']}
      placeholder="选择或输入日期"
      {...(max ? { maxDate: dayjs(max) } : {})}
      style={{ width: '100%' }}
    />
  );
}
