import type { NoticeKind } from '@vc/domain';
import { tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import type { AidEntity } from './aid.entity.ts';

/** What the person is told at each step: no name, and nothing of what was written. */
const words = {
  accepted: ['progress', '您的帮扶申请已受理', '申请已受理，接下来我们会上门或打电话核实情况。'],
  asked: ['needs-you', '您的帮扶申请还缺材料', '有材料需要补充，打开“我的帮扶申请”看缺什么、什么时候以前补。'],
  supplied: ['progress', '您补交的材料已在柜台登记', '材料已经收到，我们接着办理。不是您或家人送来的，请马上打电话告诉我们。'],
  account: ['progress', '您的收款账户已在柜台登记', '帮扶金将发到登记的账户。不是您或家人办理的，请马上打电话告诉我们。'],
  withdrawn: ['closed', '您的帮扶申请已在柜台撤回', '这次申请不再办理。不是您提出的，请马上打电话告诉我们；还需要帮扶可以随时再申请。'],
  lapsed: ['closed', '您的帮扶申请已终止', '过了补充期限没有收到材料，这次办理已经终止。材料齐了可以随时再申请。'],
  granted: ['answered', '您的帮扶申请有了决定', '申请已经批准。打开“我的帮扶申请”看告知书，并填写收款账户。'],
  declined: ['answered', '您的帮扶申请有了决定', '打开“我的帮扶申请”看决定的理由、依据和下一步可以怎么办。'],
  publicity: ['progress', '您的帮扶申请开始公示', '公示只有姓氏、镇街和帮扶类别，到期自动撤下，没有异议就发放。'],
  challenged: ['progress', '您的帮扶申请需要再核实', '公示期间有人提出异议，我们会再核实一次，有结果马上告诉您。'],
  paid: ['progress', '您的帮扶金已发放', '请查收。收到后在“我的帮扶申请”里点“我收到了”。'],
  closed: ['closed', '您的帮扶申请已办结', '这次帮扶已经办结。还有困难可以随时联系我们。'],
} as const satisfies Record<string, readonly [NoticeKind, string, string]>;

/** Tells the person who applied how far it is. */
export async function tellApplicant(tx: Tx, row: AidEntity, what: keyof typeof words): Promise<void> {
  const [kind, title, body] = words[what];
  await tell(tx, { veteran: row.veteranId }, kind, { kind: 'aid', id: row.id }, { title, body: `编号 ${row.receipt}：${body}` });
}
