import type { DemoItem } from '../demo-item.ts';
import { pensionInterpretations } from './interpretations-pension.ts';
import { settlementInterpretations } from './interpretations-settlement.ts';

/** Twenty-two explanations, each of one of the policies. */
export const interpretations: readonly DemoItem[] = [...pensionInterpretations, ...settlementInterpretations];
