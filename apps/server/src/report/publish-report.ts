import { Problem, reportKind } from '@vc/contract';
import { advance, type ReportDocument, reportSteps } from '@vc/domain';
import { ContentEntity, draftContent, publishByProgram, unpublishContent } from '../content/index.ts';
import { system } from '../platform/actor.ts';
import type { Tx } from '../platform/tx.ts';
import { reportArticle } from './outputs/article.ts';
import { ReportEditionEntity, type ReportEntity } from './report.entities.ts';

/**
 * Shows an approved report to the public as an item of content, which gives it its index number, its place in search
 * and its line in the ledger. The edition before it, when there is one, is withdrawn in the same transaction.
 * Problems: `wrong_state`, `forbidden`.
 */
export async function publishReport(tx: Tx, row: ReportEntity): Promise<void> {
  const state = advance(reportSteps, row.state, 'publish', tx.who.roles);
  const edition = await tx.find(ReportEditionEntity, { reportId: row.id, number: row.edition });
  if (!edition) throw new Problem('wrong_state');
  const content = await show(tx, edition.document, row.contentId);
  Object.assign(row, { state, publishedOn: tx.today, contentId: content.id });
  await tx.save(row, 'publish', `索引号 ${content.indexNumber}`);
}

async function show(tx: Tx, document: ReportDocument, before: string | null): Promise<ContentEntity> {
  // The report has been through its own approval; its page is made by the program.
  const program = tx.asOf(new Date(tx.at), { ...system('年度报告'), section: tx.who.section });
  const old = before ? await program.lockIfAny(ContentEntity, { id: before, live: 'live' }) : null;
  if (old) await unpublishContent(program, old, '已由更正后的新版本替代');
  const { documentNumber } = document.header;
  const row = await draftContent(program, {
    kind: reportKind,
    title: document.title,
    category: 'annual',
    place: null,
    summary: [...(document.partOne[0]?.paragraphs[0] ?? document.title)].slice(0, 160).join(''),
    body: reportArticle(document),
    fields: { year: document.year, ...(documentNumber ? { documentNumber } : {}) },
    formedOn: tx.today,
    sourceUrl: null,
    aboutId: null,
    attribute: 'public',
  });
  await publishByProgram(program, row, '随年度报告批准发布');
  return row;
}
