import type { CaseRow } from '@vc/contract';
import { caseRoutes } from '@vc/contract';
import { addWorkingDays, type Day, dayOf, officialCalendar } from '@vc/domain';
import { CaseEntity, keepCase, openCase } from '../../src/case/index.ts';
import { system } from '../../src/platform/actor.ts';
import { newId } from '../../src/platform/ids.ts';
import { StaffEntity } from '../../src/session/index.ts';
import { keepSetting } from '../../src/site/index.ts';
import type { Person, TestServer } from './server.ts';

type Opening = Partial<Parameters<typeof openCase>[2]> & { days?: number };

let count = 0;

/** A case of a kind without a table of its own in these tests: what staff do with cases needs its record alone. */
export async function newCase(server: TestServer, { days = 5, ...over }: Opening = {}): Promise<string> {
  const id = newId();
  const clockFrom = over.clockFrom ?? dayOf(server.clock.now());
  const due = addWorkingDays(clockFrom as Day, days, officialCalendar, { provisional: true });
  await server.db.write(system('测试'), tx =>
    openCase(tx, id, {
      kind: 'complaint',
      number: `TS-${++count}`,
      veteranId: null,
      title: `测试事项${count}`,
      clockFrom,
      dueOn: due.day,
      dueProvisional: due.provisional,
      ...over,
    }),
  );
  return id;
}

/** The case is answered, and its clock stands still. */
export const answerCase = (server: TestServer, id: string) =>
  server.db.write(system('测试'), tx => keepCase(tx, id, { phase: 'answered', answeredOn: tx.today, closedOn: tx.today, dueOn: null }));

/** The bureau has these sections. */
export const setSections = (server: TestServer, ...sections: string[]) =>
  server.db.write(system('测试'), tx => keepSetting(tx, 'site', { sections }));

export async function staffId(server: TestServer, { username }: { username: string }): Promise<string> {
  const staff = await server.db.read.findOneBy(StaffEntity, { username });
  return (staff as StaffEntity).id;
}

export const record = async (server: TestServer, id: string): Promise<CaseEntity> =>
  (await server.db.read.findOneBy(CaseEntity, { id })) as CaseEntity;

/** What its history says, oldest first: the act and its note. */
export async function historyLines(server: TestServer, id: string): Promise<string[]> {
  const rows = (await server.db.read.query('SELECT act, note FROM history WHERE subjectId = ? ORDER BY id', [id])) as {
    act: string;
    note: string | null;
  }[];
  return rows.map(({ act, note }) => (note === null ? act : `${act} ${note}`));
}

/** Puts a case on somebody's desk, whatever its version. */
export async function assignTo(server: TestServer, head: Person, id: string, holderId: string): Promise<CaseRow> {
  return head.call(caseRoutes.assign, { id, version: (await record(server, id)).version, holderId });
}
