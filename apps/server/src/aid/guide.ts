import type { aidRoutes, Reply } from '@vc/contract';
import {
  type AidBounds,
  type AidKindKey,
  aidAccountConsent,
  aidBehalfConsent,
  aidDecidedBy,
  aidKindOf,
  aidKinds,
  aidNotice,
  aidSensitiveConsent,
  yuanInWords,
} from '@vc/domain';
import type { Reader } from '../platform/db.ts';
import { aidSettingsIn } from './rules.ts';

function amountOf({ leastFen, mostFen }: AidBounds): string | null {
  if (leastFen !== null && mostFen !== null) return `${yuanInWords(leastFen)}至 ${yuanInWords(mostFen)}`;
  if (mostFen !== null) return `最多 ${yuanInWords(mostFen)}`;
  return leastFen === null ? null : `不少于 ${yuanInWords(leastFen)}`;
}

const textOf = ({ version, title, lines }: typeof aidNotice) => ({ version, title, lines: [...lines] });

/** What aid there is, who can have it, what to bring, how long it takes, and what is asked to be agreed to. */
export async function aidGuide(read: Reader): Promise<Reply<typeof aidRoutes.guide>> {
  const settings = await aidSettingsIn(read);
  const { acceptDays, decideDays, publicityDays, bounds } = settings;
  return {
    kinds: (Object.keys(aidKinds) as AidKindKey[]).map(key => {
      const { label, who, tell, conditions, materials } = aidKindOf(key);
      return {
        key,
        label,
        who,
        tell,
        conditions: conditions.map(one => one.label),
        materials: [...materials],
        amount: amountOf(bounds[key]),
      };
    }),
    decidedBy: aidDecidedBy(settings),
    acceptDays,
    decideDays,
    publicityDays,
    notice: textOf(aidNotice),
    sensitive: textOf(aidSensitiveConsent),
    behalf: textOf(aidBehalfConsent),
    account: textOf(aidAccountConsent),
  };
}
