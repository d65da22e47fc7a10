import type { AidState } from '@vc/domain';

/** How far an application has come, in five words that a person follows. */
export const aidStages = { filed: '已提交', accepted: '核实', granted: '决定', publicity: '公示', paid: '发放' } as const;
type Stage = keyof typeof aidStages;

const at: Record<AidState, Stage> = {
  filed: 'filed',
  asked: 'filed',
  accepted: 'accepted',
  checked: 'accepted',
  granted: 'granted',
  publicity: 'publicity',
  paid: 'paid',
  closed: 'paid',
  declined: 'granted',
  withdrawn: 'filed',
  lapsed: 'filed',
};
export const stageOf = (state: AidState): Stage => at[state];

/** What a paper is called, and what else there is to know of it: `退役军人证件照片（优待证、退役证都可以）`. */
export function paperWords(label: string): { label: string; hint?: string } {
  const [, name, hint] = /^([^（]+)（(.+)）$/.exec(label) ?? [];
  return name && hint ? { label: name, hint } : { label };
}

/** Full-width digits, stray spaces and a small x are how numbers come out of some keyboards. */
export const tidyNumber = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
