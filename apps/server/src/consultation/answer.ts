import { advance, consultationSteps } from '@vc/domain';
import { tell } from '../notice/index.ts';
import type { Tx } from '../platform/tx.ts';
import type { ConsultationEntity } from './consultation.entity.ts';

/** Answers a question and tells the asker. Problems: `wrong_state`, `forbidden`. */
export async function answerConsultation(tx: Tx, row: ConsultationEntity, answer: string): Promise<void> {
  const state = advance(consultationSteps, row.state, 'answer', tx.who.roles);
  Object.assign(row, { state, answer, answeredOn: tx.today, answeredBy: tx.who.name });
  await tx.save(row, 'answer');
  await tell(
    tx,
    { veteran: row.veteranId },
    'answered',
    { kind: 'consultation', id: row.id },
    {
      title: '您的留言有了答复',
      body: `编号 ${row.receipt} 的留言已经答复，打开“我的留言”就能看到全文。`,
    },
  );
}
