import type { Kind } from '@vc/contract';
import { addDays, addMonths, type Day, REVIEW_AHEAD_DAYS } from '@vc/domain';

/** When somebody has to look at an item again that was found right on a day; nobody has been told of it yet. */
export const reviewFrom = ({ reviewEvery }: Kind, on: Day) => ({ reviewOn: addMonths(on, reviewEvery), reviewToldOn: null });

/** What is to be reviewed soon or should have been, of `publication p`. What is closed or gone by its own day is left alone. */
export const toReviewSql = (today: Day): string =>
  `p.state = 'live' AND p.reviewOn <= '${addDays(today, REVIEW_AHEAD_DAYS)}' AND (p.expiresOn IS NULL OR p.expiresOn >= '${today}')`;

/** Of that, what staff have not been told of: never, or not since its day has passed. */
export const untoldSql = (today: Day): string =>
  `${toReviewSql(today)} AND (p.reviewToldOn IS NULL OR (p.reviewOn < '${today}' AND p.reviewToldOn <= p.reviewOn))`;
