import type { RegisterItem } from '@vc/contract';
import type { Register } from '@vc/domain';
import { today } from '../lib/days.ts';
import type { StampTone } from '../ui/stamp.tsx';
import { ledgerDay } from './ledger-day.ts';

/** How one speaks of the days of something that lasts. */
export interface LastingWords {
  started: string;
  ended: string;
  inForce: string;
}

const DOCUMENT: LastingWords = { started: '制发', ended: '废止', inForce: '现行有效' };
const MATTER: LastingWords = { started: '新增', ended: '取消', inForce: '仍在办理' };

/** A document is made and repealed; a matter is taken up and dropped. */
export const wordsFor = (register: Register | null): LastingWords =>
  register === null || register === 'rules' || register === 'normative' ? DOCUMENT : MATTER;

/** The days of an item as short sentences, in their order. */
export function itemDays({ register, startedOn, openedOn, endedOn }: RegisterItem): string[] {
  const words = wordsFor(register);
  return [
    `${ledgerDay(startedOn)}${words.started}`,
    openedOn ? `${ledgerDay(openedOn)}公开` : '未公开',
    ...(endedOn ? [`${ledgerDay(endedOn)}${words.ended}`] : []),
  ];
}

/** Whether it is in force today, as a stamp. */
export function itemState({ register, endedOn }: RegisterItem): { tone: StampTone; words: string } {
  const words = wordsFor(register);
  if (!endedOn) return { tone: 'pine', words: words.inForce };
  return endedOn > today() ? { tone: 'amber', words: `将${words.ended}` } : { tone: 'outline', words: `已${words.ended}` };
}
