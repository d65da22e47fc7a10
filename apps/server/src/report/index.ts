export { approveReport } from './approve-report.ts';
export { numbersNow } from './compose.ts';
export { publishReport } from './publish-report.ts';
export { ReportEntity } from './report.entities.ts';
