import type { FoiCase } from '@vc/contract';
import { type FoiOutcome, type Overruled, objectorsAmong, outcomeCautions, overruledBy, overrulesWhom } from '@vc/domain';
import { Checkbox, Input } from 'antd';
import { today } from '../lib/days.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { forOthers } from './act-fields.ts';
import styles from './foi.module.css';

/** What to look at once more before ending an application in some way; nothing of it stops anybody. */
export function Cautions({ ending, work }: { ending: FoiOutcome; work: FoiCase }) {
  const cautions = outcomeCautions(ending, { opinions: work.opinions, due: work.dueOn }, today());
  return cautions.map(caution => (
    <Notice key={caution} tone="warning">
      {caution}
    </Notice>
  ));
}

interface OverruledFieldsProps {
  ending: FoiOutcome;
  work: FoiCase;
  told: readonly Overruled[];
  onChange: (told: Overruled[]) => void;
  at: { name: string; problem: string | undefined };
}

/** The reasons for third parties that did not agree; of an answer in part, for those whose information is in it. */
export function OverruledFields({ ending, work, told, onChange, at }: OverruledFieldsProps) {
  const objectors = objectorsAmong(work.opinions);
  const whom = overrulesWhom(ending);
  if (whom === 'nobody' || objectors.length === 0) return null;
  const overruled = overruledBy(ending, told, work.opinions);
  const without = (party: string) => told.filter(one => one.party !== party);
  return (
    <Field
      label="给第三方的告知书"
      {...at}
      required={whom === 'all'}
      hint={`写明不公开为什么会对公共利益造成重大影响（条例第三十二条）。每一方一份，只写这里的理由，不附给申请人的答复。${forOthers(work)}`}
    >
      {control => (
        <div id={control.id} tabIndex={-1} className={styles.form}>
          {objectors.map(party => {
            const written = overruled.find(one => one.party === party);
            return (
              <div key={party}>
                {whom === 'chosen' ? (
                  <Checkbox
                    checked={written !== undefined}
                    onChange={({ target }) => onChange(target.checked ? [...without(party), { party, reason: '' }] : without(party))}
                  >
                    公开的部分里有“{party}”不同意公开的信息
                  </Checkbox>
                ) : (
                  <span>“{party}”不同意公开</span>
                )}
                {written && (
                  <Input.TextArea
                    aria-label={`给“${party}”的理由`}
                    aria-required
                    value={written.reason}
                    maxLength={1000}
                    onChange={event => onChange([...without(party), { party, reason: event.target.value }])}
                    autoSize={{ minRows: 2, maxRows: 10 }}
                  />
                )}
              </div>
            );
          })}
        </div>
      )}
    </Field>
  );
}
