import { type Kind, kindLabels } from '@vc/contract';
import { contentStates } from '@vc/domain';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { rowsOf } from '../lib/query.ts';
import type { Control } from '../ui/field.tsx';
import { useContent, useContents } from './content-query.ts';

const SEARCH_AFTER_MS = 300;

interface AboutSelectProps {
  control: Control;
  /** The kind of item to choose from. */
  kind: NonNullable<Kind['about']>;
  value: string | null;
  onChange: (id: string | null) => void;
}

/** Chooses the item that this one explains or that took its place, by words of its title. */
export function AboutSelect({ control, kind, value, onChange }: AboutSelectProps) {
  const [typed, setTyped] = useState('');
  const [title, setTitle] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setTitle(typed.trim()), SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useContents({ view: 'all', kind, ...(title ? { title } : {}) });
  const chosen = useContent(value ?? '');
  const options = rowsOf(found.data).map(row => ({
    value: row.id,
    label: row.live === 'live' ? row.title : `${row.title}（${contentStates[row.state]}）`,
  }));
  const known = !value || options.some(option => option.value === value);
  const shown = known ? options : [{ value, label: chosen.data?.title ?? '正在取名称…' }, ...options];
  return (
    <Select<string>
      {...control}
      value={value}
      onChange={id => onChange(id ?? null)}
      onClear={() => onChange(null)}
      allowClear
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={shown}
      loading={found.isFetching}
      placeholder={`按标题找${kindLabels[kind] ?? ''}`}
      notFoundContent={
        found.error ? '没有取到，请再输入一次' : found.isFetching ? '正在找…' : `没有找到这样的${kindLabels[kind] ?? '内容'}`
      }
    />
  );
}
