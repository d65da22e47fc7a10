import { Injectable } from '@nestjs/common';
import { type FoiCase, type Input, Problem, type Reply, type foiRoutes as routes } from '@vc/contract';
import {
  addWorkingDays,
  CORRECTION_LEAST_DAYS,
  carriedOver,
  correctionNoticeBy,
  type Day,
  explainFoi,
  feeOfCase,
  foiDues,
  foiStanding,
  type RemedyBlock,
  type RemedyResult,
} from '@vc/domain';
import { CaseEntity, caseFor, caseScope, mayHandle, samePerson } from '../case/index.ts';
import { CaseFileEntity, viewFile } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { partsOf } from './acts/split.ts';
import { FoiEntity } from './foi.entity.ts';
import { applicantView, holderOf, letterView, rowView } from './foi.view.ts';
import { happeningsOf } from './happenings.ts';
import { FoiLetterEntity } from './letter.entity.ts';
import { titleForOthers } from './letters/index.ts';

type View = Input<typeof routes.list>['view'];
type Counted = keyof Reply<typeof routes.list>['counts'];

const wanted: Record<View, string> = {
  open: 'f.answeredOn IS NULL',
  signing: "f.answeredOn IS NULL AND f.signing <> 'none'",
  waiting: 'f.answeredOn IS NULL AND f.waitsUntil IS NOT NULL',
  lapsed: 'f.answeredOn IS NULL AND f.waitsUntil < :today',
  late: 'f.answeredOn IS NULL AND f.dueOn < :today',
  finished: 'f.answeredOn IS NOT NULL',
};
/** `%` and `_` in what is looked for are letters like any other. */
const literally = (text: string): string => text.replace(/[%_!]/g, mark => `!${mark}`);

/** Applications as staff see them: within their scope and nothing beyond it. */
@Injectable()
export class FoiReads {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Open ones by their deadline, or finished ones by the day they were finished, newest first. */
  async list(who: Actor, input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const today = this.clock.today();
    const open = input.view !== 'finished';
    const [column, sign, direction] = open ? (['dueOn', '>', 'ASC'] as const) : (['answeredOn', '<', 'DESC'] as const);
    const query = this.within(who).andWhere(wanted[input.view], { today });
    if (input.find)
      query.andWhere("(f.registrationNumber = :exact OR f.title LIKE :find ESCAPE '!')", {
        exact: input.find,
        find: `%${literally(input.find)}%`,
      });
    if (after) query.andWhere(`(f.${column} ${sign} :value OR (f.${column} = :value AND f.id ${sign} :id))`, after);
    const rows = await query
      .orderBy(`f.${column}`, direction)
      .addOrderBy('f.id', direction)
      .limit(limit + 1)
      .getMany();
    const holders = await this.holders(rows);
    const page = pageOf(
      rows,
      limit,
      row => ({ value: row[column] as string, id: row.id }),
      row => rowView(row, who, today, holders.get(row.id) ?? null),
    );
    return { ...page, counts: await this.counts(who, today) };
  }

  /** As `one`, for whoever has just registered it: shown once, whatever section handles it. */
  async received(who: Actor, id: string): Promise<FoiCase> {
    const anyone = { ...who, section: null };
    const shown = await this.one(anyone, id);
    return mayHandle(who, await caseFor(this.db.read, anyone, 'foi', id)) ? shown : { ...shown, may: [] };
  }

  async one(who: Actor, id: string): Promise<FoiCase> {
    const record = await caseFor(this.db.read, who, 'foi', id);
    const row = await this.db.read.findOneBy(FoiEntity, { id });
    if (!row) throw new Problem('not_found');
    const calendar = await currentCalendar(this.db.read);
    const today = this.clock.today();
    const standing = foiStanding(row.events, calendar);
    const letters = await this.db.read.find(FoiLetterEntity, { where: { foiId: id }, order: { id: 'ASC' } });
    const files = await this.db.read.find(CaseFileEntity, { where: { caseId: id }, order: { id: 'ASC' } });
    const parts = await this.parts(who, row);
    const { wanted: content, documentNumber, form, way, help, channel, ending, draft, extension, contentId } = row;
    return {
      ...rowView(row, who, today, holderOf(record)),
      ...{ wanted: content, documentNumber, form, way, help, channel, ending, contentId },
      oral: Boolean(row.oral),
      arrivedOn: row.arrivedOn as Day,
      applicant: applicantView(row, this.db.vault),
      titleForOthers: titleForOthers(this.db.vault, row),
      why: explainFoi(row.events, standing),
      dues: foiDues(row.events, standing, calendar),
      happenings: happeningsOf(row.events, false),
      opinions: standing.opinions,
      letters: letters.map(letter => letterView(letter, this.db.vault)),
      files: files.map(file => ({
        ...viewFile(file),
        shown: file.use === 'released' && row.answeredOn !== null && file.veteranId === row.veteranId && row.veteranId !== null,
      })),
      draft: draft && {
        ending: draft.ending,
        text: draft.text,
        files: draft.files,
        told: draft.told ?? [],
        submittedBy: draft.submittedBy,
        returned: draft.returned,
        signer: draft.signer,
      },
      extension: extension && { days: extension.days, reason: extension.reason, by: extension.by },
      limits: {
        correction: correctionNoticeBy(row.receivedOn as Day, calendar),
        correctionLeast: addWorkingDays(today, CORRECTION_LEAST_DAYS, calendar, { provisional: true }).day,
      },
      fee: await this.fee(row, record),
      carried: carriedOver(row.receivedOn as Day, row.answeredOn as Day | null, today),
      parts,
      remedies: await this.remedies(id),
      history: await historyOf(this.db.read, 'foi', id),
    };
  }

  /** What was split off together with it, as far as it still lies within one's scope. */
  private async parts(who: Actor, row: FoiEntity): Promise<FoiCase['parts']> {
    const among = partsOf(row).map(({ id, partOfId }) => (id ? 'f.id = :whole' : partOfId ? 'f.partOfId = :whole' : '1 = 0'));
    const parts = await this.within(who)
      .andWhere(`f.id <> :id AND (${among.join(' OR ')})`, { id: row.id, whole: row.partOfId ?? row.id })
      .orderBy('f.id', 'ASC')
      .getMany();
    return parts.map(({ id, registrationNumber, title }) => ({ id, registrationNumber, title }));
  }

  private within(who: Actor) {
    const { text, values } = caseScope(who);
    const named = values.reduce((sql, _, i) => sql.replace('?', `:scope${i}`), text);
    return this.db.read
      .createQueryBuilder(FoiEntity, 'f')
      .innerJoin(CaseEntity, 'c', 'c.id = f.id')
      .where(named, Object.fromEntries(values.map((value, i) => [`scope${i}`, value])));
  }

  private async holders(rows: readonly FoiEntity[]): Promise<Map<string, string | null>> {
    if (rows.length === 0) return new Map();
    const records = await this.db.read
      .createQueryBuilder(CaseEntity, 'c')
      .where('c.id IN (:...ids)', { ids: rows.map(({ id }) => id) })
      .getMany();
    return new Map(records.map(record => [record.id, record.holderName]));
  }

  private async counts(who: Actor, today: Day): Promise<Reply<typeof routes.list>['counts']> {
    const sum = (condition: string) => `SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END)`;
    const found = await this.within(who)
      .andWhere('f.answeredOn IS NULL')
      .select('COUNT(*)', 'open')
      .addSelect(sum("f.signing <> 'none'"), 'signing')
      .addSelect(sum('f.waitsUntil IS NOT NULL'), 'waiting')
      .addSelect(sum('f.waitsUntil < :today'), 'lapsed')
      .addSelect(sum('f.dueOn < :today'), 'late')
      .setParameter('today', today)
      .getRawOne<Record<Counted, string | number | null>>();
    const number = (name: Counted) => Number(found?.[name] ?? 0);
    return { open: number('open'), signing: number('signing'), waiting: number('waiting'), lapsed: number('lapsed'), late: number('late') };
  }

  /**
   * The how-many-th application of this applicant in the month, by day of receipt, and what the rules charge for it. Who
   * writes for an organisation is not the organisation, whatever they have in common.
   */
  private async fee(row: FoiEntity, record: CaseEntity): Promise<FoiCase['fee']> {
    const { id, receivedOn } = row;
    const same = samePerson(record);
    const alike = row.applicantClass === 'natural' ? '=' : '<>';
    const [{ n }] = await this.db.read.query(
      `SELECT COUNT(*) AS n FROM case_record c JOIN foi f ON f.id = c.id WHERE ${same.text} AND f.applicantClass ${alike} 'natural'
        AND f.receivedOn >= ? AND (f.receivedOn < ? OR (f.receivedOn = ? AND f.id < ?))`,
      [...same.values, `${receivedOn.slice(0, 7)}-01`, receivedOn, receivedOn, id],
    );
    const quantity = Number(n) + 1;
    return { basis: 'cases', quantity, fen: feeOfCase(quantity) };
  }

  private async remedies(id: string): Promise<FoiCase['remedies']> {
    const rows: { id: string; block: RemedyBlock; title: string; filedOn: Day; decidedOn: Day | null; result: RemedyResult | null }[] =
      await this.db.read.query(
        'SELECT id, block, title, filedOn, decidedOn, result FROM remedy WHERE foiId = ? AND withdrawn = 0 ORDER BY id',
        [id],
      );
    return rows;
  }
}
