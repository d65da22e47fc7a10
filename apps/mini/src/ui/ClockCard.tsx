import { View } from '@tarojs/components';
import { useState } from 'react';
import { weapp } from '../lib/platform';
import { Card } from './Card';
import { Icon } from './Icon';
import { Press } from './Press';

interface ClockCardProps {
  /** The promise in a sentence: `最晚 2026年12月2日（周三）答复`. */
  promise: string;
  /** Every day from the start to the end, with why it counts or not. */
  lines: readonly string[];
  /** The article or rule that gives the days. */
  rule?: string;
  /** Next year's holidays are not published yet: the day may still move. */
  provisional?: boolean;
}

/** 为什么是这一天: the promised day, and under it, when asked for, how it was counted. */
export function ClockCard({ promise, lines, rule, provisional = false }: ClockCardProps) {
  const [open, setOpen] = useState(false);
  return (
    <Card className="clock">
      <View className="clock__promise">
        <Icon name="clock" className="clock__icon" />
        <View className="clock__words">{promise}</View>
      </View>
      {provisional && <View className="clock__note">明年的放假安排还没有公布，公布后这一天可能会变，变了会告诉您</View>}
      {lines.length > 0 && (
        <Press className="clock__why" label={open ? '收起：为什么是这一天' : '为什么是这一天'} onPress={() => setOpen(!open)}>
          <View className="clock__why-words">为什么是这一天</View>
          <View className="clock__fold">{open ? '收起' : '看一看'}</View>
          <Icon name={open ? 'up' : 'down'} />
        </Press>
      )}
      {open && (
        <View className="clock__days" {...(weapp ? {} : { role: 'list' })}>
          {rule && <View className="clock__rule">{rule}</View>}
          {lines.map(line => (
            <View key={line} className={`clock__day ${/不计/.test(line) ? 'clock__day_off' : ''}`} {...(weapp ? {} : { role: 'listitem' })}>
              {line}
            </View>
          ))}
        </View>
      )}
    </Card>
  );
}
