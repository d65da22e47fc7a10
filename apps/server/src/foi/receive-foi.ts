import { Problem } from '@vc/contract';
import {
  type ApplicantClass,
  type Day,
  type FoiChannel,
  type FoiOutcome,
  foiOutcomes,
  foiStanding,
  withoutPersonalData,
  yearOf,
} from '@vc/domain';
import { announceCase, openCase, type PersonIndexes } from '../case/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { nextNumber } from '../platform/counter.ts';
import type { Tx } from '../platform/tx.ts';
import { FoiEntity, type Happening } from './foi.entity.ts';
import { foiSettingsIn } from './foi-settings.ts';
import { columnsOf, recordOf, refresh } from './keep-application.ts';

type Particulars = Pick<
  FoiEntity,
  | 'veteranId'
  | 'clientKey'
  | 'name'
  | 'contactName'
  | 'proof'
  | 'proofNumber'
  | 'phone'
  | 'email'
  | 'address'
  | 'wanted'
  | 'documentNumber'
  | 'form'
  | 'way'
  | 'help'
  | 'oral'
  | 'partOfId'
>;

export interface NewFoi extends Partial<Particulars> {
  /** Given by the bureau, or the next of the year. */
  registrationNumber?: string | null;
  applicantClass: ApplicantClass;
  title: string;
  /** The day that article 31 counts as the day of receipt. */
  receivedOn: Day;
  channel?: FoiChannel;
  arrivedOn?: Day;
  /** By what the applicant is known again. */
  person?: PersonIndexes;
  /** What a part of a split application takes over. */
  events?: Happening[];
  section?: string | null;
}

const none: Particulars = {
  veteranId: null,
  clientKey: null,
  name: null,
  contactName: null,
  proof: null,
  proofNumber: null,
  phone: null,
  email: null,
  address: null,
  wanted: null,
  documentNumber: null,
  form: null,
  way: null,
  help: null,
  oral: false,
  partOfId: null,
};

async function freeNumber(tx: Tx, year: number): Promise<string> {
  for (;;) {
    const number = `${year}-${String(await nextNumber(tx, `foi ${year}`)).padStart(3, '0')}`;
    if (!(await tx.find(FoiEntity, { registrationNumber: number }))) return number;
  }
}

/** Registers an application with the last day that the law gives for the answer. Problems: `duplicate`, `invalid`. */
export async function receiveFoi(tx: Tx, given: NewFoi): Promise<FoiEntity> {
  const { registrationNumber, receivedOn, arrivedOn, channel = 'in-person', person, events, section, ...particulars } = given;
  if (receivedOn > tx.today) throw new Problem('invalid', undefined, [{ field: 'arrivedOn', message: '收到日不能晚于今天' }]);
  if (registrationNumber && (await tx.find(FoiEntity, { registrationNumber })))
    throw new Problem('duplicate', undefined, [{ field: 'registrationNumber', message: `已有登记编号 ${registrationNumber}，请核对` }]);
  const number = registrationNumber || (await freeNumber(tx, yearOf(receivedOn)));
  const happenings: Happening[] = events ?? [{ kind: 'received', on: receivedOn, channel }];
  const standing = foiStanding(happenings, await currentCalendar(tx));
  const row = await tx.insert(
    FoiEntity,
    {
      ...none,
      ...particulars,
      registrationNumber: number,
      ...columnsOf(standing),
      signing: 'none',
      events: happenings,
      channel,
      arrivedOn: arrivedOn ?? receivedOn,
      draft: null,
      extension: null,
      reply: null,
      contentId: null,
    },
    given.partOfId ? 'foi-part' : 'receive',
  );
  const record = await openCase(tx, row.id, {
    kind: 'foi',
    number,
    veteranId: row.veteranId,
    ...recordOf(row, standing),
    title: withoutPersonalData(row.title),
    phoneIndex: person?.phoneIndex ?? null,
    idNumberIndex: person?.idNumberIndex ?? null,
    section: section === undefined ? ((await foiSettingsIn(tx)).section ?? null) : section,
  });
  await announceCase(tx, record);
  return row;
}

/** The first way to end that a row of table three counts. */
const endingOf = (leaf: string): FoiOutcome =>
  (Object.keys(foiOutcomes) as FoiOutcome[]).find(outcome => foiOutcomes[outcome].leaf === leaf) ?? 'other';

/**
 * Records a reply that was given elsewhere (on paper, before the platform), by its row of table three. What led to it is
 * not on record, so only its day is checked. Problems: `wrong_state`, `invalid`.
 */
export async function replyFoi(tx: Tx, row: FoiEntity, leaf: string, on: Day): Promise<void> {
  if (row.answeredOn) throw new Problem('wrong_state', '这件申请已经办结');
  if (on < row.receivedOn || on > tx.today)
    throw new Problem('invalid', undefined, [{ field: 'answeredOn', message: '办结日应在收到日与今天之间' }]);
  row.events = [...row.events, { kind: 'replied', on, outcome: endingOf(leaf) }];
  Object.assign(row, { signing: 'none', draft: null, extension: null });
  await refresh(tx, row);
  await tx.save(row, 'reply');
}
