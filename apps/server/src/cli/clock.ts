import type { INestApplicationContext } from '@nestjs/common';
import { type Day, explainClock, type Pause, readClock } from '@vc/domain';
import { currentCalendar } from '../platform/calendars.ts';
import { Db } from '../platform/db.ts';
import type { Outcome } from './context.ts';

/** A deadline and why, day by day, on the calendar as the bureau has it. */
export async function explainDeadline(
  app: INestApplicationContext,
  { from, days, pause }: { from: Day; days: number; pause: Pause[] },
): Promise<Outcome> {
  const calendar = await currentCalendar(app.get(Db).read);
  return { lines: explainClock(readClock({ receivedOn: from, days, pauses: pause }, calendar, { provisional: true })), status: 0 };
}
