import type { ConsultationSettings } from '@vc/contract';
import { type ConsultationClocks, type Subject, usualClocks } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import { keepSetting, SettingEntity, siteIn } from '../site/index.ts';

const NAME = 'consultation';

interface Asks {
  query<T>(sql: string, values?: readonly unknown[]): Promise<T>;
}
type Kept = Omit<ConsultationSettings, 'sections'>;

const usual: Kept = { routing: {}, checkAnswers: [], clocks: usualClocks, version: 0 };

/** How questions are given out, checked and promised. Sections that the bureau no longer has are passed over. */
export async function consultationSettings(asks: Asks): Promise<ConsultationSettings> {
  const [row] = await asks.query<{ value: string | Kept }[]>('SELECT value FROM setting WHERE name = ?', [NAME]);
  const kept: Kept = { ...usual, ...(row ? (typeof row.value === 'string' ? (JSON.parse(row.value) as Kept) : row.value) : {}) };
  const { sections } = await siteIn(asks);
  const stands = (section: string): boolean => sections.includes(section);
  return {
    ...kept,
    routing: Object.fromEntries(Object.entries(kept.routing).filter(([, section]) => stands(section))),
    checkAnswers: kept.checkAnswers.filter(stands),
    sections,
  };
}

/** Puts these settings in place of those that were there. */
export async function keepConsultationSettings(tx: Tx, settings: Omit<Kept, 'version'>): Promise<void> {
  await tx.lockIfAny(SettingEntity, { name: NAME });
  const { version } = await consultationSettings(tx);
  await keepSetting(tx, NAME, { ...settings, version: version + 1 });
  await tx.record('setting', NAME, 'consultation-settings');
}

/** The section that questions of this category go to; null leaves them in the pool. */
export const sectionFor = ({ routing }: Pick<Kept, 'routing'>, category: Subject): string | null => routing[category] ?? null;

/** The bureau's promise, in working days. */
export const clocksIn = async (asks: Asks): Promise<ConsultationClocks> => (await consultationSettings(asks)).clocks;
