import { View } from '@tarojs/components';
import type { Fact } from '@vc/contract';
import type { ReactNode } from 'react';
import { heading } from '../../lib/aria';
import { dial, isDialable } from '../../lib/dial';
import { Icon } from '../../ui/Icon';
import { Press } from '../../ui/Press';
import type { Facts } from './facts';

/** The answer first: who, how much, how, where; then the short facts, and what can be done about them. */
export function AnswerCard({ facts: { answers, particulars }, children }: { facts: Facts; children?: ReactNode }) {
  if (answers.length + particulars.length === 0) return null;
  return (
    <View className="answer">
      {answers.map(({ field, label, value }) => (
        <View key={field} className="answer__one">
          <View className="answer__label" {...heading}>
            {label}
          </View>
          <View className="answer__value">{value}</View>
        </View>
      ))}
      {particulars.map(fact => (
        <Particular key={fact.field} fact={fact} />
      ))}
      {children}
    </View>
  );
}

/** A number that can be rung is rung by pressing it. */
function Particular({ fact: { field, label, value } }: { fact: Fact }) {
  return (
    <View className="fact">
      <View className="fact__label">{label}</View>
      {field === 'contact' && isDialable(value) ? (
        <Press className="fact__value fact__phone" label={`拨打 ${value}`} onPress={() => dial(value)}>
          <Icon name="phone" />
          <View>{value}</View>
        </Press>
      ) : (
        <View className="fact__value">{value}</View>
      )}
    </View>
  );
}
