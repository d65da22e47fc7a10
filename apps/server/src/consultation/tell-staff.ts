import { type Alert, alerts } from '@vc/domain';
import type { CaseEntity } from '../case/index.ts';
import { tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import { clerksOf, headsOf } from '../session/index.ts';

/** Marks a case as one to be rung about at once, and tells the section's head and clerks so. */
export async function raiseAlert(tx: Tx, record: CaseEntity, alert: Alert): Promise<void> {
  if (record.alert === alert) return;
  record.alert = alert;
  await tx.saveRow(record);
  const staff = new Set([...(await headsOf(tx, record.section)), ...(await clerksOf(tx, record.section))]);
  await tell(
    tx,
    { staff: [...staff] },
    'alert',
    { kind: 'consultation', id: record.id },
    {
      title: `请马上联系：${alerts[alert]}`,
      body: `编号 ${record.number} 的留言${alert === 'crisis' ? '可能有人身危险' : '提到信访'}，请马上打开查看，先打电话，再写答复。`,
    },
  );
}
