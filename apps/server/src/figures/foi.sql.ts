import { type FoiSource, firstDayOf, lastDayOf } from '@vc/domain';
import { all, inYear, oneOf, type Sql, sql } from './sql.ts';

/** Applications by what happened to them in a year. What was open at the end of one year came over into the next. */
function event(year: number, happened: FoiSource['event']): Sql {
  if (happened === 'received') return inYear('receivedOn', year);
  if (happened === 'answered') return inYear('answeredOn', year);
  if (happened === 'in-time') return all(inYear('answeredOn', year), sql('answeredOn <= dueOn'));
  if (happened === 'carried-in')
    return sql('receivedOn < ? AND (answeredOn IS NULL OR answeredOn >= ?)', firstDayOf(year), firstDayOf(year));
  return sql('receivedOn <= ? AND (answeredOn IS NULL OR answeredOn > ?)', lastDayOf(year), lastDayOf(year));
}

/** The condition that picks the applications of a figure: the same for the number and for the list behind it. */
export const foiWhere = (year: number, { event: happened, applicant, outcomes }: FoiSource): Sql =>
  all(event(year, happened), applicant ? sql('applicantClass = ?', applicant) : null, outcomes ? oneOf('outcome', outcomes) : null);

/** All applications of one event by class of applicant and outcome: one reading for a whole block of table three. */
export function foiCells(year: number, happened: FoiSource['event']): Sql {
  const condition = event(year, happened);
  return sql(
    `SELECT applicantClass, outcome, COUNT(*) AS n FROM foi WHERE ${condition.text} GROUP BY applicantClass, outcome`,
    ...condition.values,
  );
}
