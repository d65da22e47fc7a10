import { View } from '@tarojs/components';
import { NoAnswer, Problem } from '@vc/contract';
import type { Instant } from '@vc/domain';
import type { ReactNode } from 'react';
import { announced } from '../lib/aria';
import { back, open, to } from '../lib/go';
import type { Loaded } from '../lib/load';
import { momentInWords, troubleInWords } from '../lib/words';
import { BigButton } from './BigButton';
import { CallButton } from './CallButton';
import { Icon } from './Icon';
import { Notice } from './Notice';
import { Press } from './Press';

/** Pale lines where text is about to stand. */
export function Loading({ rows = 4 }: { rows?: number }) {
  return (
    <View className="card loading" {...announced}>
      <View className="loading__words">正在打开…</View>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never change place.
        <View key={row} className="loading__row">
          <View className="loading__bar" />
          <View className="loading__bar loading__bar_short" />
        </View>
      ))}
    </View>
  );
}

/** Trying again will not bring it back. */
const isGone = (error: unknown): boolean => error instanceof Problem && error.code === 'not_found';

/** What went wrong, what to do, whom to call. */
export function Failed({ error, onRetry }: { error: unknown; onRetry(): void }) {
  return (
    <View className="card state">
      <Icon name={error instanceof NoAnswer ? 'offline' : 'warn'} className="state__icon" />
      <View className="state__title" {...announced}>
        {troubleInWords(error)}
      </View>
      {isGone(error) ? (
        <BigButton icon="back" onPress={back}>
          返回
        </BigButton>
      ) : (
        <BigButton icon="again" onPress={onRetry}>
          重试
        </BigButton>
      )}
      <CallButton />
      <Press className="state__link" onPress={() => open(to.complain('broken'))}>
        反复打不开？告诉我们
      </Press>
    </View>
  );
}

/** Nothing here, said kindly, with what else can be done. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <View className="card state">
      <View className="state__art" />
      <View className="state__title">{title}</View>
      {hint && <View className="state__hint">{hint}</View>}
      {children}
    </View>
  );
}

/** Says that what is shown was saved earlier, and when. */
export function Stale({ at, error, onRetry }: { at: Instant; error: unknown; onRetry(): void }) {
  const why = error instanceof NoAnswer ? '网络不通' : '暂时取不到最新内容';
  return (
    <View className="stale" {...announced}>
      <Notice look="offline">{`${why}，显示的是 ${momentInWords(at)} 保存的内容`}</Notice>
      <BigButton look="plain" icon="again" onPress={onRetry}>
        重试
      </BigButton>
    </View>
  );
}

/** Draws what was loaded, or the state it is in; never nothing. */
export function Shown<T>({ loaded, children, rows }: { loaded: Loaded<T>; children: (data: T) => ReactNode; rows?: number }) {
  const { data, error, savedAt, reload } = loaded;
  if (data === null) return error ? <Failed error={error} onRetry={reload} /> : <Loading rows={rows} />;
  return (
    <>
      {error !== null && savedAt !== null && <Stale at={savedAt} error={error} onRetry={reload} />}
      {children(data)}
    </>
  );
}
