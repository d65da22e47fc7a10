import { type CasePhase, casePhases } from '@vc/domain';
import { Steps } from './Steps';

/** How far a case of any kind has come: 已收到 → 已分办 → 已答复 → 已评价. */
export const CaseSteps = ({ at }: { at: CasePhase }) => <Steps steps={casePhases} at={at} />;
