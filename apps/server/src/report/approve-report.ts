import { Problem } from '@vc/contract';
import { advance, reportSteps } from '@vc/domain';
import type { Tx } from '../platform/tx.ts';
import { compose, examine, expectExplained, numbersNow, type ReportSetting } from './compose.ts';
import { ReportEditionEntity, ReportEntity } from './report.entities.ts';
import { headerOf } from './report-header.ts';

/**
 * Approves a checked report: its text and every number of its year are frozen as an edition, in the transaction that
 * approves it. Problems: `wrong_state`, `forbidden`, `own_work` for whoever sent it for approval, `invalid` when records
 * have changed since it was checked and something is now wrong.
 */
export async function approveReport(tx: Tx, row: ReportEntity, setting: ReportSetting): Promise<ReportEditionEntity> {
  const state = advance(reportSteps, row.state, 'approve', tx.who.roles);
  if (tx.who.kind === 'staff' && row.checkedById === tx.who.id) throw new Problem('own_work');
  const figures = await numbersNow(tx, row.year);
  const number = row.edition + 1;
  const document = compose(row.year, setting.bureau, row.text, figures, headerOf(row, setting.bureau, { issuedOn: tx.today }));
  expectExplained(examine(document, row.text, setting), row.explanations);
  Object.assign(row, { state, edition: number, approvedOn: tx.today });
  await tx.save(row, 'approve', `第 ${number} 版`);
  return tx.insert(
    ReportEditionEntity,
    { reportId: row.id, number, document, figures, approvedBy: tx.who.name, reason: await whyAgain(tx, row) },
    'approve',
  );
}

/** Why the report was opened again, when this is not its first edition. */
async function whyAgain(tx: Tx, row: ReportEntity): Promise<string | null> {
  if (row.edition <= 1) return null;
  const [line] = await tx.query<{ note: string | null }[]>(
    "SELECT note FROM history WHERE subject = 'report' AND subjectId = ? AND act = 'correct' ORDER BY id DESC LIMIT 1",
    [row.id],
  );
  return line?.note ?? null;
}
