import type { AidRules } from '@vc/contract';
import { type AidBounds, type AidKindKey, type AidSettings, aidDefaults } from '@vc/domain';

interface Asks {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T>;
}

/** The setting that holds the bureau's rules. */
export const AID_SETTING = 'aid';

export const fenOf = (yuan: number): number => Math.round(yuan * 100);
export const yuanOf = (fen: number): number => fen / 100;
const fenIf = (yuan: number | null): number | null => (yuan === null ? null : fenOf(yuan));
const yuanIf = (fen: number | null): number | null => (fen === null ? null : yuanOf(fen));

function mapBounds<A, B>(bounds: Record<AidKindKey, A>, change: (one: A) => B): Record<AidKindKey, B> {
  return Object.fromEntries(Object.entries(bounds).map(([kind, one]) => [kind, change(one)])) as Record<AidKindKey, B>;
}

/** The bureau's rules as a form shows them, money in yuan. */
export function rulesOf({ deputyAboveFen, bounds, ...rest }: AidSettings): AidRules {
  return {
    ...rest,
    deputyAbove: yuanOf(deputyAboveFen),
    bounds: mapBounds(bounds, ({ leastFen, mostFen }: AidBounds) => ({ least: yuanIf(leastFen), most: yuanIf(mostFen) })),
  };
}

/** The same out of a form. */
export function settingsOf({ deputyAbove, bounds, section, ...rest }: AidRules): AidSettings {
  return {
    ...rest,
    section: section || null,
    deputyAboveFen: fenOf(deputyAbove),
    bounds: mapBounds(bounds, ({ least, most }) => ({ leastFen: fenIf(least), mostFen: fenIf(most) })),
  };
}

/** What the bureau has laid down for its aid, as whoever asks sees it. */
export async function aidSettingsIn(asks: Asks): Promise<AidSettings> {
  const [row] = await asks.query<{ value: string | Partial<AidSettings> }[]>('SELECT value FROM setting WHERE name = ?', [AID_SETTING]);
  const own = row ? ((typeof row.value === 'string' ? JSON.parse(row.value) : row.value) as Partial<AidSettings>) : {};
  return { ...aidDefaults, ...own, bounds: { ...aidDefaults.bounds, ...own.bounds } };
}
