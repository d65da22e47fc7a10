import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type AidRow, type AidWork, aidWorkRoutes } from '@vc/contract';
import { addDays, dayOf } from '@vc/domain';
import type { Call } from './people.ts';

const today = () => dayOf(new Date());

/** The application with this number: one, when nothing went wrong. */
export async function findAid(clerk: Call, receipt: string): Promise<AidRow[]> {
  const { items } = await clerk(aidWorkRoutes.list, { limit: 100 });
  return items.filter(item => item.receipt === receipt);
}

/** How many applications there are. */
export async function countAid(clerk: Call): Promise<number> {
  return (await clerk(aidWorkRoutes.list, { limit: 100 })).items.length;
}

const now = (who: Call, id: string): Promise<AidWork> => who(aidWorkRoutes.work, { id });

export const askMore = async (clerk: Call, id: string, missing: string): Promise<AidWork> =>
  clerk(aidWorkRoutes.ask, { id, version: (await now(clerk, id)).version, missing, by: addDays(today(), 20) });

/** Accepts an application, visits the household, and lets the section head grant so many yuan. */
export async function grantAid(clerk: Call, head: Call, id: string, yuan: number): Promise<AidWork> {
  const { version } = await clerk(aidWorkRoutes.accept, { id, version: (await now(clerk, id)).version });
  const met = (await now(clerk, id)).conditions.map(({ key }) => key);
  const found = { on: today(), visitors: '老李、小周', notes: '情况属实', met, yuan };
  const checked = await clerk(aidWorkRoutes.check, { id, version, ...found });
  return head(aidWorkRoutes.grant, { id, version: checked.version, yuan, reason: '符合条件，收入低于当地标准' });
}

/** Lets the days pass for which an application stands in public, in a product that runs on its embedded database. */
export async function endPublicity({ dataDir }: { dataDir: string }, id: string): Promise<void> {
  const database = new DatabaseSync(join(dataDir, 'veterans-cloud.sqlite'), { timeout: 5000 });
  const { changes } = database.prepare("UPDATE aid SET publicUntil = '2000-01-01' WHERE id = ?").run(id);
  database.close();
  if (changes !== 1) throw new Error('no such application');
}
