import { View } from '@tarojs/components';
import type { MyCase } from '@vc/contract';
import { caseKinds, dayOf } from '@vc/domain';
import { caseAddress } from '../../lib/case-pages';
import { open } from '../../lib/go';
import { dateInWords } from '../../lib/words';
import { ListRow } from '../../ui/ListRow';
import { Tag } from '../../ui/Tag';
import { dueLine, wayInWords } from './standing';

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
