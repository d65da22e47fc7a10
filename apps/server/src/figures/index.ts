export { FiguresService } from './figures.service.ts';
export { ledgerSectionsSql } from './ledger.sql.ts';
export { type Asks, numbersOf, YearValues } from './year-values.ts';
