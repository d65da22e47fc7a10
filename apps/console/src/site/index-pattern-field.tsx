import { indexNumber, indexPatternProblem, indexPlaceholders, indexSeries } from '@vc/domain';
import { Button, Input } from 'antd';
import { today } from '../lib/days.ts';
import { Field } from '../ui/field.tsx';
import styles from './site.module.css';

/** A serial number and a leaf that a sample is written with. */
const SAMPLE = { serial: 136298, catalogue: 'policy-file' };

interface IndexPatternFieldProps {
  value: string;
  onChange: (pattern: string) => void;
  problem: string | undefined;
}

/** How index numbers (索引号) are written, with what such a number looks like today. */
export function IndexPatternField({ value, onChange, problem }: IndexPatternFieldProps) {
  const wrong = indexPatternProblem(value);
  const sample = wrong ? wrong : `例如 ${indexNumber(indexSeries(value, { on: today(), catalogue: SAMPLE.catalogue }), SAMPLE.serial)}`;
  return (
    <Field
      name="site.indexPattern"
      label="索引号格式"
      problem={problem}
      hint={<>{sample}。发布时自动编号，不重复使用；只影响以后编的索引号。</>}
      className={styles.wide ?? ''}
    >
      {control => (
        <>
          <Input {...control} value={value} maxLength={60} spellCheck={false} onChange={event => onChange(event.target.value)} />
          <div className={styles.placeholders}>
            {Object.entries(indexPlaceholders).map(([name, label]) => (
              <Button key={name} onClick={() => onChange(`${value}{${name === 'serial' ? 'serial:6' : name}}`)}>
                加{label}
              </Button>
            ))}
          </div>
        </>
      )}
    </Field>
  );
}
