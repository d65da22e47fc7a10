import { type FieldProblem, type Kind, mapAddress } from '@vc/contract';
import { type Degrees, FAR_KILOMETRES, isRough, positionInWords, readPosition } from '@vc/domain';
import { Input } from 'antd';
import { useState } from 'react';
import { inNumbers } from '../lib/numbers.ts';
import { problemFor } from '../lib/problem-text.ts';
import { Field, fieldId } from '../ui/field.tsx';
import { type FieldValue, filled } from './content-form.ts';
import { useNearest } from './content-query.ts';
import styles from './kind-form.module.css';
import { heldFor, textOf, wholeOf } from './position-text.ts';

interface PositionFieldProps {
  kind: Kind;
  values: Readonly<Record<string, FieldValue>>;
  onChange: (field: string, value: FieldValue) => void;
  problems: readonly FieldProblem[];
  except: string | undefined;
}

const PICKER = 'https://lbs.qq.com/getPoint/';
const MAX = 100;

/** Where it is, pasted in whatever way a map gives it; says how it was understood, and what looks like a mistake. */
export function PositionField({ kind, values, onChange, problems, except }: PositionFieldProps) {
  const held = { latitude: values.latitude ?? null, longitude: values.longitude ?? null };
  const [typed, setTyped] = useState<string | null>(null);
  const [typing, setTyping] = useState(false);
  const meant = typed === null ? null : heldFor(typed);
  // Where the form was changed from elsewhere, what was typed here no longer counts.
  const isOwn = meant !== null && meant.latitude === held.latitude && meant.longitude === held.longitude;
  const text = isOwn ? (typed as string) : textOf(held);
  const position = wholeOf(held);
  const unread = text.trim() !== '' && !typing && !position ? readPosition(text).problem : null;
  const type = (next: string) => {
    setTyped(next);
    const { latitude, longitude } = heldFor(next);
    onChange('latitude', latitude);
    onChange('longitude', longitude);
  };
  return (
    <Field
      name="fields.latitude"
      label="在地图上的位置"
      problem={unread ?? problemFor(problems, 'fields.latitude') ?? problemFor(problems, 'fields.longitude')}
      hint={
        <>
          到{' '}
          <a href={PICKER} target="_blank" rel="noreferrer">
            腾讯坐标拾取器
          </a>{' '}
          或高德地图上点一下位置，把坐标复制到这里，经度、纬度哪个在前都可以。填了，手机上才有“看地图”。
        </>
      }
      className={styles.wide ?? ''}
    >
      {control => (
        <>
          <Input
            {...control}
            value={text}
            maxLength={MAX}
            placeholder="如 30.6302, 120.5648"
            allowClear
            onChange={event => type(event.target.value)}
            onFocus={() => setTyping(true)}
            onBlur={() => setTyping(false)}
          />
          <div id={fieldId('fields.longitude')} tabIndex={-1} aria-live="polite">
            {position && <Understood kind={kind} values={values} position={position} except={except} />}
          </div>
        </>
      )}
    </Field>
  );
}

type UnderstoodProps = Pick<PositionFieldProps, 'kind' | 'values' | 'except'> & { position: Degrees };

function Understood({ kind, values, position, except }: UnderstoodProps) {
  const { data: nearest } = useNearest(position, except);
  const { name, address } = { ...kind.position(filled(values)) };
  return (
    <>
      <p className={styles.understood}>
        {positionInWords(position)}
        <a href={mapAddress({ ...position, name: name || '所选位置', address: address || '' })} target="_blank" rel="noreferrer">
          在地图上看看
        </a>
      </p>
      {isRough(position) && <p className={styles.doubt}>小数不到 3 位，只准到几百米，请复制完整的坐标。</p>}
      {nearest && nearest.kilometres > FAR_KILOMETRES && (
        <p className={styles.doubt}>
          离已公开的最近一处“{nearest.title}”约 {inNumbers(Math.round(nearest.kilometres))} 公里，请在地图上核对是不是选错了地方。
        </p>
      )}
    </>
  );
}
