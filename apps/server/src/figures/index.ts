export { FiguresService } from './figures.service.ts';
export { ledgerMonthsSql, ledgerSectionsSql, ledgerTopicsSql } from './ledger.sql.ts';
export { type Asks, numbersOf, YearValues } from './year-values.ts';
