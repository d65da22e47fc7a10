import { outcomeLabels } from '@vc/contract';
import {
  type ApplicantClass,
  addDays,
  applicantClasses,
  checkReport,
  type Day,
  draftText,
  type FilledReport,
  filledOf,
  instantAt,
  lookupIn,
  type RemedyBlock,
  type RemedyResult,
  remedyBlocks,
  remedyResults,
} from '@vc/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NewFoi, receiveFoi, replyFoi } from '../src/foi/index.ts';
import { system } from '../src/platform/actor.ts';
import { RegisterActEntity, RegisterItemEntity } from '../src/register/index.ts';
import { RemedyEntity } from '../src/remedy/remedy.entity.ts';
import { compose, numbersNow } from '../src/report/compose.ts';
import { headerOf } from '../src/report/report-header.ts';
import { expectEveryNumberToOpenItsRecords } from './support/figures.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

/** Three years across two formats, with a year before them from which cases come over. */
const YEARS = [2020, 2021, 2022] as const;
const FIRST: Day = '2019-09-01';
const SPAN = 1_300;

let server: TestServer;
let admin: Person;
beforeAll(async () => {
  server = await startServer();
  admin = await server.staff('admin');
});
afterAll(() => server.close());

const keys = <K extends string>(of: Record<K, unknown>): K[] => Object.keys(of) as K[];
const someDay = fc.integer({ min: 0, max: SPAN }).map(days => addDays(FIRST, days));
/** A day some time after another, often right at a year's end or start. */
const daysLater = fc.option(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 100, max: 800 })));

const application = fc.record({
  applicant: fc.constantFrom(...keys(applicantClasses)),
  outcome: fc.constantFrom(...keys(outcomeLabels)),
  on: fc.oneof(someDay, fc.constantFrom<Day>('2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01', '2021-12-31', '2022-12-31')),
  after: daysLater,
});
const remedy = fc.record({
  block: fc.constantFrom(...keys(remedyBlocks)),
  result: fc.constantFrom(...keys(remedyResults)),
  on: someDay,
  after: daysLater,
});
const document = fc.record({
  register: fc.constantFrom('normative' as const, 'permits' as const, 'penalties' as const, 'fees' as const),
  on: someDay,
  after: daysLater,
  withdrawn: fc.boolean(),
});
const act = fc.record({
  register: fc.constantFrom('penalties' as const, 'fees' as const, 'procurement' as const),
  on: someDay,
  fen: fc.integer({ min: 0, max: 9_999_999 }),
  withdrawn: fc.boolean(),
});
const history = fc.record({
  applications: fc.array(application, { maxLength: 40 }),
  remedies: fc.array(remedy, { maxLength: 12 }),
  documents: fc.array(document, { maxLength: 12 }),
  acts: fc.array(act, { maxLength: 12 }),
});
type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Puts a history into an empty database, each act as on its day. */
async function live({ applications, remedies, documents, acts }: History): Promise<void> {
  await server.db.write(system('测试'), async tx => {
    for (const table of ['foi', 'case_record', 'foi_letter', 'remedy', 'register_item', 'register_act'])
      await tx.query(`DELETE FROM ${table}`);
    for (const [i, { applicant, outcome, on, after }] of applications.entries()) {
      const asked: NewFoi = {
        registrationNumber: `R-${i}`,
        applicantClass: applicant as ApplicantClass,
        title: `申请${i}`,
        receivedOn: on,
      };
      const row = await receiveFoi(tx.asOf(new Date(instantAt(on, '09:00'))), asked);
      if (after === null) continue;
      const end = addDays(on, after);
      await replyFoi(tx.asOf(new Date(instantAt(end, '15:00'))), row, outcome, end);
    }
    for (const { block, result, on, after } of remedies) {
      const decided =
        after === null ? { decidedOn: null, result: null } : { decidedOn: addDays(on, after), result: result as RemedyResult };
      const values = { block: block as RemedyBlock, title: '案件', number: null, foiId: null, filedOn: on, ...decided, withdrawn: false };
      await tx.insert(RemedyEntity, values, 'register');
    }
    for (const { register, on, after, withdrawn } of documents) {
      const endedOn = after === null ? null : addDays(on, after);
      const values = { register, title: '文件', number: null, startedOn: on, openedOn: on, endedOn, contentId: null, withdrawn };
      await tx.insert(RegisterItemEntity, values, 'register');
    }
    for (const { register, on, fen, withdrawn } of acts)
      await tx.insert(
        RegisterActEntity,
        { register, title: '决定', on, fen: register === 'penalties' ? null : fen, withdrawn },
        'register',
      );
  });
}

/** The report of a year as it would be drafted and printed now, with the year before beside it. */
async function filled(year: number, before: FilledReport | null): Promise<FilledReport> {
  const numbers = await server.db.snapshot(read => numbersNow(read, year));
  const bureau = '某县退役军人事务局';
  const header = headerOf({ documentNumber: null }, bureau, { issuedOn: `${year + 1}-01-20` as Day });
  return filledOf(compose(year, bureau, draftText(year, lookupIn(year, bureau, numbers)), numbers, header), true, before);
}

test('whatever happened in three years, their reports hold together, within a year and from one year to the next', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(history, async lived => {
      await live(lived);
      let before: FilledReport | null = null;
      for (const year of YEARS) {
        const report: FilledReport = await filled(year, before);
        expect(checkReport(report).filter(found => found.level === 'error')).toEqual([]);
        expect(report.tableThree.new?.total).toBe(lived.applications.filter(({ on }) => on.startsWith(`${year}`)).length);
        if (before) expect(report.tableThree.carried_in).toEqual(before.tableThree.carried_out);
        before = report;
      }
    }),
    { numRuns: 100, seed: 20201231 },
  );
});

test('and every cell of every table opens exactly the records it counts', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.constantFrom(...YEARS), async (lived, year) => {
      await live(lived);
      await expectEveryNumberToOpenItsRecords(admin, year);
    }),
    { numRuns: 10, seed: 20211231 },
  );
});
