import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { announced } from '../lib/aria';
import { fieldId } from '../lib/scroll';
import { Icon } from './Icon';

interface FieldProps {
  /** The name of the field in the contract; the page scrolls to it when it needs correcting. */
  field: string;
  label: string;
  optional?: boolean;
  hint?: string;
  problem?: string;
  children: ReactNode;
}

/** One thing to fill in: what it is, why it is asked, and, beside it, what is wrong with it. */
export function Field({ field, label, optional = false, hint, problem, children }: FieldProps) {
  return (
    <View id={fieldId(field)} className={`field ${problem ? 'field_wrong' : ''}`}>
      <View className="field__label">
        {label}
        {optional && <View className="field__optional">可不填</View>}
      </View>
      {hint && <View className="field__hint">{hint}</View>}
      {problem && (
        <View className="field__problem" {...announced}>
          <Icon name="warn" />
          <View>{problem}</View>
        </View>
      )}
      {children}
    </View>
  );
}
