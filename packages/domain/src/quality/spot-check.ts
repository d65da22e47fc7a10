import type { StepTable } from '../workflow.ts';

/** A record drawn for a spot check (定期抽查): looked at, and, when something is wrong, mended and looked at again. */
export const spotCheckStates = { drawn: '待检查', passed: '合格', failed: '有问题', mended: '已整改待复查', closed: '复查通过' } as const;
export type SpotCheckState = keyof typeof spotCheckStates;
export type SpotCheckAction = 'pass' | 'fail' | 'mend' | 'close' | 'reopen';

export const spotCheckSteps: StepTable<SpotCheckState, SpotCheckAction> = [
  { action: 'pass', label: '合格', from: ['drawn'], to: 'passed', by: ['admin', 'reviewer', 'system'] },
  { action: 'fail', label: '有问题', from: ['drawn'], to: 'failed', by: ['admin', 'reviewer', 'system'] },
  { action: 'mend', label: '已整改', from: ['failed'], to: 'mended', by: ['admin', 'editor', 'system'] },
  { action: 'close', label: '复查通过', from: ['mended'], to: 'closed', by: ['admin', 'reviewer', 'system'] },
  { action: 'reopen', label: '复查未通过', from: ['mended'], to: 'failed', by: ['admin', 'reviewer', 'system'] },
];
