import type { Day, ReportHeader } from '@vc/domain';
import type { ReportEntity } from './report.entities.ts';

/** The header block of a report: who publishes it, when, under which numbers. */
export function headerOf(
  row: Pick<ReportEntity, 'documentNumber'>,
  bureau: string,
  known: { issuedOn: Day | null; indexNumber?: string | null },
): ReportHeader {
  return {
    indexNumber: known.indexNumber ?? null,
    publisher: bureau,
    manner: '主动公开',
    issuedOn: known.issuedOn,
    category: '政府信息公开年度报告',
    documentNumber: row.documentNumber,
  };
}
