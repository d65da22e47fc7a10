import type { CaseKind } from '@vc/domain';

/** Whatever holds the tables. */
interface Place {
  db: { read: { query(sql: string): Promise<unknown> } };
}

/** A row of `case_record`. */
interface CaseRecord {
  id: string;
  kind: CaseKind;
  number: string;
  veteranId: string | null;
  phase: string;
  dueOn: string | null;
  dueProvisional: boolean | number;
  answeredOn: string | null;
  closedOn: string | null;
  waitsUntil: string | null;
  holderId: string | null;
  holderName: string | null;
  halfOn: string | null;
  mostOn: string | null;
  lateOn: string | null;
  alarmOn: string | null;
  reminded: number;
}

/** What a case's own row and its record both say. */
interface Own {
  id: string;
  number: string;
  veteranId: string | null;
  /** Null where the deadline stands in the record alone. */
  dueOn: string | null;
  dueProvisional: boolean | number | null;
  answeredOn: string | null;
  /** Whether its clock runs; null where only its steps tell. */
  running: boolean | number | null;
  /** Until when it waits for its person, where its own row says so. */
  waitsUntil?: string | null;
}

/** How each kind's own table says it. A kind gets its line when it gets its table. */
const ownRows: Record<CaseKind, string> = {
  // The days of a consultation's first answer are facts of the year; a later question's clock stands in the record.
  consultation: `SELECT id, receipt AS number, veteranId, answeredOn,
      CASE WHEN answeredOn IS NULL THEN dueOn END AS dueOn, dueProvisional,
      CASE WHEN state IN ('received', 'checking') THEN 1 ELSE 0 END AS running FROM consultation`,
  foi: `SELECT id, registrationNumber AS number, veteranId, answeredOn, dueOn, dueProvisional,
      CASE WHEN answeredOn IS NULL AND waitsUntil IS NULL THEN 1 ELSE 0 END AS running, waitsUntil FROM foi`,
  complaint: `SELECT id, receipt AS number, veteranId, answeredOn, dueOn, dueProvisional,
      CASE WHEN state IN ('received', 'reopened') THEN 1 ELSE 0 END AS running FROM complaint`,
  aid: 'SELECT id, receipt AS number, veteranId, decidedOn AS answeredOn, NULL AS dueOn, NULL AS dueProvisional, NULL AS running FROM aid',
};

/**
 * Everything in which the records of cases and the cases themselves do not agree, in words; empty when all is well. Called
 * at the end of a kind's tests.
 */
export async function caseDisagreements({ db }: Place, ...kinds: CaseKind[]): Promise<string[]> {
  const records = (await db.read.query('SELECT * FROM case_record')) as CaseRecord[];
  const found = records.filter(({ kind }) => kinds.includes(kind)).flatMap(inItself);
  for (const kind of kinds) {
    const own = (await db.read.query(ownRows[kind])) as Own[];
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

function between(own: Own, record: CaseRecord | undefined, kind: CaseKind): string[] {
  const at = `${kind} ${own.number}`;
  if (!record) return [`${at}: 没有登记`];
  const running = own.running === null ? null : Boolean(own.running);
  const pairs: [string, unknown, unknown][] = [
    ['number', own.number, record.number],
    ['veteranId', own.veteranId, record.veteranId],
    ['answeredOn', running ? null : own.answeredOn, record.answeredOn],
  ];
  if (running === false) pairs.push(['dueOn', null, record.dueOn]);
  if (own.waitsUntil !== undefined) pairs.push(['waitsUntil', own.waitsUntil, record.waitsUntil]);
  if (running && own.dueOn !== null)
    pairs.push(['dueOn', own.dueOn, record.dueOn], ['dueProvisional', Boolean(own.dueProvisional), Boolean(record.dueProvisional)]);
  return pairs.filter(([, mine, its]) => mine !== its).map(([name, mine, its]) => `${at}: ${name} ${mine} ≠ ${its}`);
}

/** What no record may say, whatever its kind. */
function inItself(row: CaseRecord): string[] {
  const at = `${row.kind} ${row.number}`;
  const marks = [row.halfOn, row.mostOn, row.lateOn, row.alarmOn];
  const rules: [boolean, string][] = [
    [row.closedOn === null || row.dueOn === null, '办结了还有期限'],
    [(row.holderId === null) === (row.holderName === null), '承办人只有一半'],
    [marks.every(mark => (mark === null) === (row.dueOn === null)), '期限与提醒日对不上'],
    [row.dueOn === null || (row.lateOn !== null && row.lateOn > row.dueOn), '超期提醒不在期限之后'],
    [row.waitsUntil === null || (row.dueOn === null && row.closedOn === null), '等申请人的时候还有期限，或者已经办结'],
    [row.reminded >= 0 && row.reminded <= marks.length, '提醒次数不对'],
    [row.phase !== 'received' || row.holderId === null, '有人承办还写着已收到'],
  ];
  return rules.filter(([holds]) => !holds).map(([, words]) => `${at}: ${words}`);
}
