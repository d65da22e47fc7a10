import { CITES_MAX, type Cite, kindLabels } from '@vc/contract';
import { citeStates } from '@vc/domain';
import { Button, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { Control } from '../ui/field.tsx';
import { Stamp } from '../ui/stamp.tsx';
import styles from './answer.module.css';
import { useCitable } from './consultation-query.ts';

interface CitePickerProps {
  control: Control;
  cites: readonly Cite[];
  onChange: (cites: Cite[]) => void;
  max?: number;
}

/** Public items that the answer rests on: found by a few words, opened by the asker as they stand. */
export function CitePicker({ control, cites, onChange, max = CITES_MAX }: CitePickerProps) {
  const [typed, setTyped] = useState('');
  const found = useCitable(useDeferredValue(typed));
  const offered = (found.data ?? []).filter(({ id }) => !cites.some(cite => cite.id === id));
  const add = (id: string) => {
    const hit = offered.find(one => one.id === id);
    if (hit) onChange([...cites, { id, kind: hit.kind, title: hit.title, state: 'live' }]);
    setTyped('');
  };
  return (
    <div className={styles.cites}>
      {cites.length > 0 && (
        <ul>
          {cites.map(({ id, kind, title, state }) => (
            <li key={id}>
              <small>{kindLabels[kind as keyof typeof kindLabels] ?? kind}</small>
              <span>{title}</span>
              {state !== 'live' && <Stamp tone="red">{citeStates[state]}，请去掉</Stamp>}
              <Button size="small" onClick={() => onChange(cites.filter(cite => cite.id !== id))}>
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
      {cites.length < max && (
        <Select
          {...control}
          showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
          value={null}
          onSelect={(id: string | null) => id && add(id)}
          placeholder="输入政策或指南的名称，如“老年生活补助”"
          notFoundContent={typed.trim().length < 2 ? '写两个字就开始找' : found.isFetching ? '正在找…' : '没有找到现行的政策或指南'}
          options={offered.map(({ id, kind, title }) => ({
            value: id as string | null,
            label: `${kindLabels[kind as keyof typeof kindLabels] ?? kind}　${title}`,
          }))}
          style={{ width: '100%' }}
        />
      )}
    </div>
  );
}
