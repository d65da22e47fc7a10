import type { StepTable } from '@vc/domain';
import { Button } from 'antd';

/** How much a button asks for attention; what is not named is an ordinary button. */
const tones: Readonly<Record<string, 'primary' | 'danger'>> = {
  answer: 'primary',
  submit: 'primary',
  propose: 'primary',
  check: 'primary',
  approve: 'primary',
  publish: 'primary',
  endorse: 'primary',
  send: 'primary',
  accept: 'primary',
  grant: 'primary',
  post: 'primary',
  pay: 'primary',
  finish: 'primary',
  discard: 'danger',
  drop: 'danger',
  object: 'danger',
  withdraw: 'danger',
  unpublish: 'danger',
  lapse: 'danger',
  challenge: 'danger',
};

interface ActionsProps<A extends string> {
  /** The domain's table, from which the words on the buttons come. */
  steps: StepTable<string, A>;
  /** What the server says may be done now. */
  may: readonly A[];
  onAct: (action: A) => void;
  /** Acts that the page offers in another form. */
  except?: readonly A[];
  small?: boolean;
  disabled?: boolean;
}

/** The words of an act, as the domain's table has them. */
export const labelOf = <A extends string>(steps: StepTable<string, A>, action: A): string =>
  steps.find(step => step.action === action)?.label ?? action;

/** A button for each thing that may be done now, in the order of the domain's table. The weightiest comes last. */
export function Actions<A extends string>({ steps, may, onAct, except = [], small, disabled }: ActionsProps<A>) {
  const offered = [...new Set(steps.map(step => step.action))].filter(action => may.includes(action) && !except.includes(action));
  const weight = (action: A) => (tones[action] === 'primary' ? 1 : 0);
  return (
    <>
      {offered
        .sort((a, b) => weight(a) - weight(b))
        .map(action => (
          <Button
            key={action}
            type={tones[action] === 'primary' && !small ? 'primary' : 'default'}
            danger={tones[action] === 'danger'}
            size={small ? 'small' : 'middle'}
            disabled={disabled}
            onClick={() => onAct(action)}
          >
            {labelOf(steps, action)}
          </Button>
        ))}
    </>
  );
}
