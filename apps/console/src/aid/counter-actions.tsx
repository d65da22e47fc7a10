import type { AidWork } from '@vc/contract';
import { type AidAction, aidSteps } from '@vc/domain';
import { Button } from 'antd';
import { labelOf } from '../ui/actions.tsx';
import desk from '../ui/case-desk.module.css';
import aid from './aid.module.css';

/** What the person does from his phone and staff register at the counter (柜台登记): offered apart from their own steps. */
export const counterActs = ['supply', 'card', 'withdraw'] as const satisfies readonly AidAction[];

/** What a button or a drawer of the counter is called. */
export const counterLabel = (action: (typeof counterActs)[number]): string => `柜台登记：${labelOf(aidSteps, action)}`;

/** For whoever comes in person, because his phone is lost or he has none. */
export function CounterActions({ may, onAct }: { may: AidWork['may']; onAct: (action: AidAction) => void }) {
  const offered = counterActs.filter(action => may.includes(action));
  if (offered.length === 0) return null;
  return (
    <fieldset className={`${desk.buttons} ${aid.counter}`} aria-label="柜台登记">
      {offered.map(action => (
        <Button key={action} type="dashed" onClick={() => onAct(action)}>
          {counterLabel(action)}
        </Button>
      ))}
      <span className={desk.quiet}>申请人手机丢了、不会用，或者请人送来的，在这里登记</span>
    </fieldset>
  );
}
