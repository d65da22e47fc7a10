import { type Cite, kindOf, quotable } from '@vc/contract';
import { bureauFacts, placeholderFor } from '@vc/domain';
import { Button } from 'antd';
import { useState } from 'react';
import { Field } from '../ui/field.tsx';
import styles from './answer.module.css';
import { CitePicker } from './cite-picker.tsx';

/** Puts a placeholder into a canned answer: nobody has to know how one is written, or the id of a policy. */
export function PlaceholderPicker({ onPick }: { onPick: (placeholder: string) => void }) {
  const [item, setItem] = useState<Cite | null>(null);
  return (
    <div className={styles.placeholders}>
      <div className={styles.tools}>
        <span>填入：</span>
        {Object.keys(bureauFacts).map(fact => (
          <Button key={fact} size="small" onClick={() => onPick(placeholderFor(fact))}>
            {fact}
          </Button>
        ))}
      </div>
      <Field label="填入政策里的内容">
        {control => <CitePicker control={control} cites={item ? [item] : []} onChange={([chosen]) => setItem(chosen ?? null)} max={1} />}
      </Field>
      {item && (
        <div className={styles.tools}>
          {quotable(kindOf(item.kind)).map(fact => (
            <Button key={fact} size="small" onClick={() => onPick(placeholderFor(fact, item.id))}>
              {fact}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
