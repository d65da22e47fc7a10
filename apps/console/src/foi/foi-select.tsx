import { type FoiRow } from '@vc/contract';
import { Button, Select } from 'antd';
import { rowsOf } from '../lib/query.ts';
import styles from '../registers/registers.module.css';
import type { Control } from '../ui/field.tsx';
import { useFoi, useFoiChoice } from './foi-query.ts';

interface FoiSelectProps {
  control: Control;
  value: string | null;
  onChange: (id: string | null) => void;
}

const optionOf = ({ id, registrationNumber, title }: Pick<FoiRow, 'id' | 'registrationNumber' | 'title'>) => ({
  value: id,
  label: `${registrationNumber} ${title}`,
});

/** One of the applications, found by its number or by what it asks for. */
export function FoiSelect({ control, value, onChange }: FoiSelectProps) {
  const open = useFoiChoice('open');
  const done = useFoiChoice('finished');
  const rows = [...rowsOf(open.data), ...rowsOf(done.data)];
  const chosen = useFoi(value !== null && !rows.some(({ id }) => id === value) ? value : null).data;
  const more = [open, done].filter(list => list.hasNextPage);
  return (
    <Select<string | null>
      {...control}
      value={value}
      onChange={id => onChange(id ?? null)}
      options={[...rows, ...(chosen ? [chosen] : [])].map(optionOf)}
      showSearch={{ optionFilterProp: 'label' }}
      loading={open.isFetching || done.isFetching}
      allowClear
      placeholder="与具体申请无关的不选"
      notFoundContent={open.error || done.error ? '申请没有取到，请稍后再试' : '没有这件申请'}
      popupRender={menu => (
        <>
          {menu}
          {more.length > 0 && (
            <Button
              type="text"
              block
              className={styles.older ?? ''}
              loading={more.some(list => list.isFetchingNextPage)}
              onClick={() => {
                for (const list of more) list.fetchNextPage();
              }}
            >
              再取更早的申请
            </Button>
          )}
        </>
      )}
    />
  );
}
