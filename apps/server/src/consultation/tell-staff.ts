import { type Alert, alerts, type NoticeKind, type NoticeWords } from '@vc/domain';
import type { CaseEntity } from '../case/index.ts';
import { tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import { clerksOf, headsOf } from '../session/index.ts';

type Record = Pick<CaseEntity, 'id' | 'number' | 'section' | 'holderId'>;

const about = ({ id }: Record) => ({ kind: 'consultation', id }) as const;

/** Tells the head of the section that has it. */
export async function tellHead(tx: Tx, record: Record, kind: NoticeKind, words: NoticeWords): Promise<void> {
  await tell(tx, { staff: await headsOf(tx, record.section) }, kind, about(record), words);
}

/** Tells whoever has it on the desk; the clerks of the section when nobody has. */
export async function tellHolder(tx: Tx, record: Record, kind: NoticeKind, words: NoticeWords): Promise<void> {
  const staff = record.holderId ?? (await clerksOf(tx, record.section));
  await tell(tx, { staff }, kind, about(record), words);
}

/** Marks a case as one to be rung about at once, and tells the section's head and clerks so. */
export async function raiseAlert(tx: Tx, record: CaseEntity, alert: Alert): Promise<void> {
  if (record.alert === alert) return;
  record.alert = alert;
  await tx.saveRow(record);
  const staff = new Set([...(await headsOf(tx, record.section)), ...(await clerksOf(tx, record.section))]);
  await tell(tx, { staff: [...staff] }, 'alert', about(record), {
    title: `请马上联系：${alerts[alert]}`,
    body: `编号 ${record.number} 的留言${alert === 'crisis' ? '可能有人身危险' : '提到信访'}，请马上打开查看，先打电话，再写答复。`,
  });
}
