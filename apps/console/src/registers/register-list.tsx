import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { rowsOf } from '../lib/query.ts';
import { SideDrawer } from '../ui/side-drawer.tsx';
import { Empty, More, Ready } from '../ui/states.tsx';
import styles from './ledger.module.css';
import { NEW } from './register-place.ts';

export type Listed<R> = UseInfiniteQueryResult<InfiniteData<{ items: R[]; next: string | null }>, Error>;

interface RegisterListProps<R> {
  of: Listed<R>;
  /** Names the list for those who hear it. */
  label: string;
  empty: string;
  /** What brings the first line. */
  emptyWords: ReactNode;
  line: (row: R) => ReactNode;
}

/** A register as a ruled page, the last entered first; more on request. */
export function RegisterList<R extends { id: string; may: readonly string[] }>({
  of,
  label,
  empty,
  emptyWords,
  line,
}: RegisterListProps<R>) {
  return (
    <Ready of={of}>
      {data => {
        const rows = rowsOf(data);
        if (rows.length === 0) return <Empty title={empty}>{emptyWords}</Empty>;
        return (
          <>
            <ul className={styles.ledger} aria-label={label} data-acts={rows.some(({ may }) => may.length > 0) ? '' : undefined}>
              {rows.map(line)}
            </ul>
            <More of={of} count={rows.length} />
          </>
        );
      }}
    </Ready>
  );
}

/** The line that somebody has asked to strike out, as the list has it now; null once it cannot be any more. */
export function useStriking<R extends { id: string; may: readonly string[] }>(of: Listed<R>) {
  const [asked, setAsked] = useState<string | null>(null);
  const row = rowsOf(of.data).find(({ id, may }) => id === asked && may.includes('withdraw')) ?? null;
  return { row, ask: (id: string) => setAsked(id), shut: () => setAsked(null) };
}

interface OpenEntryProps<R> {
  of: Listed<R>;
  /** What the address says is open. */
  entry: string | null;
  /** Whether this person may enter lines into the register at all. */
  mayAdd: boolean;
  onClose: () => void;
  /** Draws the form of a line, or of a new one. */
  children: (row: R | null) => ReactNode;
}

/** The form of the entry that the address names; further pages are fetched until its line turns up. */
export function OpenEntry<R extends { id: string; title: string; withdrawn: boolean; may: readonly string[] }>({
  of,
  entry,
  mayAdd,
  onClose,
  children,
}: OpenEntryProps<R>) {
  const row = rowsOf(of.data).find(({ id }) => id === entry) ?? null;
  const { hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = of;
  const seeking = entry !== null && entry !== NEW && !row && hasNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (seeking && !isFetching) fetchNextPage();
  }, [seeking, isFetching, fetchNextPage]);
  if (entry === null) return null;
  if (entry === NEW) return mayAdd ? children(null) : null;
  // One that was struck out while its form was open keeps the form, so that what was typed can be read.
  if (row && mayAdd && (row.may.includes('edit') || row.withdrawn)) return children(row);
  if (!row && (seeking || of.isPending)) return null;
  return (
    <SideDrawer title={row ? '不在这里更正' : '没有找到'} onClose={onClose}>
      {row ? (
        <Empty title={row.title}>发布时自动登记的，到原文件处修改；其他的由管理员更正。</Empty>
      ) : (
        <Empty title="台账里没有这一条">链接可能有误，请回到列表查看。</Empty>
      )}
    </SideDrawer>
  );
}
