import { View } from '@tarojs/components';
import type { MyCase } from '@vc/contract';
import { type CasePhase, caseKinds, casePhases, type Day, dayInWords, dayOf } from '@vc/domain';
import { dueInWords } from '../../consultation/parts/due';
import { caseAddress } from '../../lib/case-pages';
import { open } from '../../lib/go';
import { dateInWords } from '../../lib/words';
import { ListRow } from '../../ui/ListRow';
import { Tag } from '../../ui/Tag';

const phases = Object.keys(casePhases) as CasePhase[];

/** The way so far, in words: `已收到 → 已分办`. What its own kind calls it may say more. */
function wayInWords({ phase, words }: MyCase): string {
  const way = phases.slice(0, phases.indexOf(phase) + 1).map(key => casePhases[key]);
  return [...way.slice(0, -1), words].join(' → ');
}

/** By when the case is answered; an application for aid has a day for each step. */
function dueLine({ kind, dueOn, provisional, late }: MyCase): string[] {
  if (dueOn === null) return [];
  if (late) return ['已经超期，对不起。可以打电话催问'];
  return [kind === 'aid' ? `这一步最晚 ${dayInWords(dueOn as Day)}` : dueInWords(dueOn, provisional)];
}

/** One case: what it is, how far it has come, by when, what the person has to do, whom to call. */
export function CaseLine({ row }: { row: MyCase }) {
  const { id, kind, number, title, next, openedAt, unread, late, call } = row;
  return (
    <ListRow
      tags={
        <>
          {unread > 0 && <Tag look="seal">有新消息</Tag>}
          {late && <Tag look="seal">已超期</Tag>}
          <Tag>{caseKinds[kind]}</Tag>
        </>
      }
      title={title}
      summary={<View className="case-line__way">{wayInWords(row)}</View>}
      lines={[...(next ? [`下一步：${next}`] : []), ...dueLine(row), `有疑问打电话：${call.who} ${call.phone}`]}
      foot={`${dateInWords(dayOf(openedAt))} 提交，编号 ${number}`}
      onPress={() => open(caseAddress(kind, id))}
    />
  );
}
