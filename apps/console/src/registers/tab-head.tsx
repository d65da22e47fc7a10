import { type Register, registers } from '@vc/domain';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useAddress } from '../lib/address.ts';
import { optionsOf } from '../lib/options.ts';
import { Icon } from '../ui/icons.tsx';
import styles from './registers.module.css';

interface TabHeadProps {
  /** Which tables and rows of the annual report the tab feeds, a sentence each. */
  feeds: readonly string[];
  /** What narrows the tab. */
  filter?: ReactNode;
  /** The words on the button that opens a new entry; null for those who may not. */
  add: string | null;
  onAdd: () => void;
}

/** What a register is for, what narrows it, and the way to a new entry. */
export function TabHead({ feeds, filter, add, onAdd }: TabHeadProps) {
  return (
    <div className={styles.head}>
      <div className={styles.feeds}>
        <Icon name="report" size={18} />
        <div>
          {feeds.map(sentence => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      <div className={styles.tools}>
        {filter}
        {add && (
          <Button type="primary" icon={<Icon name="plus" size={18} />} onClick={onAdd}>
            {add}
          </Button>
        )}
      </div>
    </div>
  );
}

interface RegisterSelectProps<R extends Register> {
  among: readonly R[];
  current: R | null;
}

/** Narrows a tab to one register; the choice stands in the address. */
export function RegisterSelect<R extends Register>({ among, current }: RegisterSelectProps<R>) {
  const { go } = useAddress();
  return (
    <Select<R | null>
      aria-label="按台账筛选"
      value={current}
      onChange={register => go({ register: register ?? null }, { replace: true })}
      options={optionsOf(registers, among)}
      placeholder="全部台账"
      allowClear
      className={styles.filter ?? ''}
    />
  );
}
