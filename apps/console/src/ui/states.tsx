import { Button } from 'antd';
import type { ReactNode } from 'react';
import { explain } from '../lib/problem-text.ts';
import { EmptyLetter } from './art.tsx';
import styles from './states.module.css';

/** Ruled lines where text will stand. */
export function Loading({ lines = 5, label = '正在取数据…' }: { lines?: number; label?: string }) {
  return (
    <div className={styles.loading} role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines without identity
        <i key={i} style={{ width: `${[92, 76, 84, 58, 70][i % 5]}%` }} />
      ))}
    </div>
  );
}

/** What went wrong and a way to try again. What is not there, or no longer ours to see, does not come by trying again. */
export function Failed({ error, onRetry, action }: { error: unknown; onRetry?: () => void; action?: ReactNode }) {
  const { code, message } = explain(error);
  const gone = code === 'not_found';
  return (
    <div className={styles.failed} role="alert">
      <h3>{gone ? '没有找到' : '没有取到'}</h3>
      <p>{gone ? '可能已经转走、撤下，或者链接有误。请返回列表查看。' : message}</p>
      <div className={styles.buttons}>
        {onRetry && !gone && <Button onClick={onRetry}>再试一次</Button>}
        {action}
      </div>
    </div>
  );
}

/** Nothing here, and what that means. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <EmptyLetter />
      <h3>{title}</h3>
      {children && <div>{children}</div>}
    </div>
  );
}

interface Loaded<T> {
  data: T | undefined;
  error: Error | null;
  refetch: () => unknown;
}

/** The three faces of something read from the server: on its way, failed, there. What is there stays while it is read again. */
export function Ready<T>({ of, lines, children }: { of: Loaded<T>; lines?: number; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <Failed error={of.error} onRetry={() => of.refetch()} />;
  return <Loading {...(lines ? { lines } : {})} />;
}

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError: boolean;
  fetchNextPage: () => unknown;
}

/** The foot of a list: more, or the end. */
export function More({ of, count }: { of: Paged; count: number }) {
  if (!of.hasNextPage) return count > 0 ? <p className={styles.end}>共 {count} 条，已全部显示</p> : null;
  return (
    <div className={styles.more}>
      {of.isFetchNextPageError && <p role="alert">下一页没有取到，请再试一次</p>}
      <Button onClick={() => of.fetchNextPage()} loading={of.isFetchingNextPage}>
        加载更多
      </Button>
    </div>
  );
}
