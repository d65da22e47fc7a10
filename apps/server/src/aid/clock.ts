import { aidClock, aidSteps, type Day } from '@vc/domain';
import type { CaseClock } from '../case/index.ts';
import { AidEntity } from './aid.entity.ts';
import { daysOf } from './keep-aid.ts';
import { aidSettingsIn } from './rules.ts';

type Row = Pick<AidEntity, 'id' | 'state' | 'filedOn' | 'workFrom' | 'decidedOn' | 'publicUntil'> & {
  number: string;
  title: string;
  waits: string;
  dueOn: Day;
  dueProvisional: boolean | number;
};

/** The button that ends one whose person has not supplied what was asked for. */
const LAPSE = aidSteps.find(({ action }) => action === 'lapse')?.label;

/** How applications for hardship aid count their days: by the step that they are at. The deadline stands in the record alone. */
export const hardshipClock: CaseClock = {
  kind: 'aid',
  running: async read => {
    const settings = await aidSettingsIn(read);
    const rows = await read.query<Row[]>(
      `SELECT a.id, a.state, a.filedOn, a.waits, a.workFrom, a.decidedOn, a.publicUntil, c.number, c.title, c.dueOn, c.dueProvisional
       FROM case_record c JOIN aid a ON a.id = c.id WHERE c.closedOn IS NULL AND c.dueOn IS NOT NULL`,
    );
    return rows.map(row => ({
      id: row.id,
      number: row.number,
      title: row.title,
      dueOn: row.dueOn,
      provisional: Boolean(row.dueProvisional),
      count: calendar => {
        const clock = aidClock(daysOf({ ...row, waits: JSON.parse(row.waits) }), settings, calendar);
        return clock
          ? { day: clock.reading.due, provisional: clock.reading.provisional }
          : { day: row.dueOn, provisional: Boolean(row.dueProvisional) };
      },
    }));
  },
  move: async () => true,
  /** Once it is accepted its handler is at work on it: visits are made, papers are read. */
  underWay: async (tx, id) => (await tx.find(AidEntity, { id }))?.state !== 'filed',
  /** What was asked for and did not come ends the application, which may be filed again. */
  inVain: async (tx, id) =>
    (await tx.find(AidEntity, { id }))?.state === 'asked'
      ? { what: '申请人逾期未补充材料', may: `可以先打电话问一问；不再补的，点“${LAPSE}”办结，材料齐了还能再申请` }
      : null,
};
