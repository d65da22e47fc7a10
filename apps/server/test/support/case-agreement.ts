import type { CaseKind } from '@vc/domain';
import type { CaseEntity } from '../../src/case/index.ts';
import type { TestServer } from './server.ts';

/** What a case's own row and its record both say. */
interface Own {
  id: string;
  number: string;
  veteranId: string | null;
  dueOn: string | null;
  dueProvisional: boolean | number;
  answeredOn: string | null;
  /** Whether its clock runs. */
  running: boolean | number;
}

/** How each kind's own table says it. A kind gets its line when it gets its table. */
const ownRows: Partial<Record<CaseKind, string>> = {
  consultation: `SELECT id, receipt AS number, veteranId, dueOn, dueProvisional, answeredOn,
      CASE WHEN state IN ('received', 'checking') THEN 1 ELSE 0 END AS running FROM consultation`,
};

/**
 * Everything in which the records of cases and the cases themselves do not agree, in words; empty when all is well. Called
 * at the end of a kind's tests.
 */
export async function caseDisagreements(server: TestServer, ...kinds: CaseKind[]): Promise<string[]> {
  const records = (await server.db.read.query('SELECT * FROM case_record')) as CaseEntity[];
  const found = records.filter(({ kind }) => kinds.includes(kind)).flatMap(inItself);
  for (const kind of kinds) {
    const own = (await server.db.read.query(ownRows[kind] ?? '')) as Own[];
    const of = records.filter(record => record.kind === kind);
    found.push(...of.filter(({ id }) => !own.some(row => row.id === id)).map(({ id }) => `${kind} ${id}: 没有这一件`));
    found.push(
      ...own.flatMap(row =>
        between(
          row,
          of.find(({ id }) => id === row.id),
          kind,
        ),
      ),
    );
  }
  return found;
}

function between(own: Own, record: CaseEntity | undefined, kind: CaseKind): string[] {
  const at = `${kind} ${own.number}`;
  if (!record) return [`${at}: 没有登记`];
  const running = Boolean(own.running);
  const pairs: [string, unknown, unknown][] = [
    ['number', own.number, record.number],
    ['veteranId', own.veteranId, record.veteranId],
    ['dueOn', running ? own.dueOn : null, record.dueOn],
    ...(running ? [['dueProvisional', Boolean(own.dueProvisional), Boolean(record.dueProvisional)] as [string, unknown, unknown]] : []),
    ['answeredOn', running ? null : own.answeredOn, record.answeredOn],
  ];
  return pairs.filter(([, mine, its]) => mine !== its).map(([name, mine, its]) => `${at}: ${name} ${mine} ≠ ${its}`);
}

/** What no record may say, whatever its kind. */
function inItself(row: CaseEntity): string[] {
  const at = `${row.kind} ${row.number}`;
  const marks = [row.halfOn, row.mostOn, row.lateOn, row.alarmOn];
  const rules: [boolean, string][] = [
    [row.closedOn === null || row.dueOn === null, '办结了还有期限'],
    [(row.holderId === null) === (row.holderName === null), '承办人只有一半'],
    [marks.every(mark => (mark === null) === (row.dueOn === null)), '期限与提醒日对不上'],
    [row.dueOn === null || (row.lateOn !== null && row.lateOn > row.dueOn), '超期提醒不在期限之后'],
    [row.reminded >= 0 && row.reminded <= marks.length, '提醒次数不对'],
    [row.phase !== 'received' || row.holderId === null, '有人承办还写着已收到'],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `${at}: ${words}`);
}
