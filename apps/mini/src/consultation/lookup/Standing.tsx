import { View } from '@tarojs/components';
import type { FoundCase } from '@vc/contract';
import { caseKinds, dayInWords, dayOf } from '@vc/domain';
import { dueLine, wayInWords } from '../../my/cases/standing';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';

/** Where a case stands that was found by its number, and on which days; nothing of what was written in it. */
export function Standing({ found }: { found: FoundCase }) {
  const { kind, title, number, next, openedAt, closedOn, late } = found;
  const facts = {
    编号: number,
    提交日期: dayInWords(dayOf(openedAt)),
    ...(closedOn ? { 办结日期: dayInWords(closedOn) } : {}),
    承办: found.call.who,
  };
  return (
    <Card title={title ?? caseKinds[kind]}>
      <View className="case-line__way">{wayInWords(found)}</View>
      {next && <Notice>{`下一步：${next}`}</Notice>}
      {dueLine(found).map(line => (
        <Notice key={line} {...(late ? { look: 'warning' } : {})}>
          {line}
        </Notice>
      ))}
      {Object.entries(facts).map(([label, value]) => (
        <View key={label} className="fact">
          <View className="fact__label">{label}</View>
          <View className="fact__value">{value}</View>
        </View>
      ))}
    </Card>
  );
}
