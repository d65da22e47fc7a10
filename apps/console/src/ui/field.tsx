import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

/** What a control needs in order to be tied to its label, hint and problem. */
export interface Control {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
  'aria-required'?: true;
  status?: 'error';
}

interface FieldProps {
  label: string;
  /** The contract's name of the field, by which a complaint can lead here. */
  name?: string;
  hint?: ReactNode;
  problem?: string | undefined;
  required?: boolean;
  /** Something at the far end of the label's line: a count, a small button. */
  extra?: ReactNode;
  className?: string;
  children: (control: Control) => ReactNode;
}

export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;

/** Brings a field into view and puts the cursor in it. */
export function goToField(name: string): void {
  const control = document.getElementById(fieldId(name));
  if (!control) return;
  control.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  control.focus({ preventScroll: true });
}

/** A label, its control, a hint, and what is wrong with it. */
export function Field({ label, name, hint, problem, required, extra, className, children }: FieldProps) {
  const own = useId();
  const id = name ? fieldId(name) : own;
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={`${styles.field} ${className ?? ''}`} data-problem={problem ? '' : undefined}>
      <div className={styles.head}>
        <label htmlFor={id}>
          {label}
          {required && <span className={styles.required}>必填</span>}
        </label>
        {extra && <span className={styles.extra}>{extra}</span>}
      </div>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(problem ? { 'aria-invalid': true, status: 'error' } : {}),
        ...(required ? { 'aria-required': true } : {}),
      })}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
