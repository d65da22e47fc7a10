import { Injectable } from '@nestjs/common';
import { type Input, Problem, type PublicAnswer, type PublicAnswerRow, type Reply, type consultationRoutes as routes } from '@vc/contract';
import { IsNull } from 'typeorm';
import { CaseEntity, caseScope } from '../case/index.ts';
import { NoticeEntity } from '../notice/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { myRow } from './asker.view.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { type PublicRow, publicColumns, publicOne, publicRow } from './public.view.ts';
import { type InboxRecord, type InboxRow, inboxRow } from './work.view.ts';

const MINE = ['id', 'receipt', 'category', 'question', 'askedAt', 'state', 'dueOn', 'answeredOn', 'relation'] as const;
const RECORD = ['phase', 'dueProvisional', 'section', 'holderId', 'holderName', 'alert'] as const;
const INBOX = [...MINE, 'type', 'channel', 'publicity', 'rating', 'followUps', 'reopened'] as const;

/** Columns of a question `q` and of its record `c`; both have a due day. */
const columns = (own: readonly string[]): string =>
  [...own.map(name => `q.${name} AS ${name}`), ...RECORD.map(name => `c.${name} AS ${name}`), 'c.dueOn AS runsTo'].join(', ');

type Joined<R> = R & Omit<InboxRecord, 'dueOn'> & Pick<CaseEntity, 'dueProvisional'> & { runsTo: string | null };
const recordOf = <R>({ runsTo, phase, dueProvisional, section, holderId, holderName, alert }: Joined<R>) => ({
  phase,
  dueProvisional,
  section,
  holderId,
  holderName,
  alert,
  dueOn: runsTo,
});

/** One condition in SQL with its values. */
type Part = [text: string, ...values: unknown[]];

const UNSETTLED = "q.state = 'rated' AND q.rating = 'dissatisfied' AND q.reopened = ? AND q.settledOn IS NULL";

/** The lists of questions: the asker's own, the staff's inbox, the public's. */
@Injectable()
export class ConsultationLists {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async mine(who: Actor, input: Input<typeof routes.mine>): Promise<Reply<typeof routes.mine>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const rows = await this.db.read.query<Joined<InboxRow>[]>(
      `SELECT ${columns(MINE)} FROM consultation q JOIN case_record c ON c.id = q.id
        WHERE q.veteranId = ?${after ? ' AND q.id < ?' : ''} ORDER BY q.id DESC LIMIT ${limit + 1}`,
      after ? [who.id, after.id] : [who.id],
    );
    const unread = new Set(
      (await this.db.read.findBy(NoticeEntity, { toId: who.id as string, readAt: IsNull() })).map(notice => notice.subjectId),
    );
    const today = this.clock.today();
    return pageOf(
      rows,
      limit,
      row => ({ value: '', id: row.id }),
      row => myRow(row, recordOf(row), unread.has(row.id), today),
    );
  }

  /** The inbox within one's scope: what falls due first on top, or, of what is not waited for, the newest. */
  async inbox(who: Actor, input: Input<typeof routes.inbox>): Promise<Reply<typeof routes.inbox>> {
    const today = this.clock.today();
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const open = input.state === 'received' || input.state === 'checking';
    const parts = [...this.within(who), ...filters(input, who, today)];
    if (open) parts.push(['c.closedOn IS NULL']);
    if (after && open) parts.push(['(c.dueOn > ? OR (c.dueOn = ? AND c.id > ?))', after.value, after.value, after.id]);
    if (after && !open) parts.push(['c.id < ?', after.id]);
    const rows = await this.db.read.query<Joined<InboxRow>[]>(
      `SELECT ${columns(INBOX)} FROM case_record c JOIN consultation q ON q.id = c.id
        WHERE ${parts.map(([text]) => text).join(' AND ')} ORDER BY ${open ? 'c.dueOn, c.id' : 'c.id DESC'} LIMIT ${limit + 1}`,
      parts.flatMap(([, ...values]) => values),
    );
    const page = pageOf(
      rows,
      limit,
      row => ({ value: row.runsTo ?? '', id: row.id }),
      row => inboxRow(row, recordOf(row), who, today),
    );
    return { ...page, ...(await this.counts(who, today)) };
  }

  async publicList(input: Input<typeof routes.publicList>): Promise<Reply<typeof routes.publicList>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const query = this.db.read
      .createQueryBuilder(ConsultationEntity, 'c')
      .select(publicColumns.map(column => `c.${column} AS ${column}`))
      .where("c.publicity = 'published'");
    if (input.category) query.andWhere('c.category = :category', { category: input.category });
    if (after) query.andWhere('(c.publishedOn < :value OR (c.publishedOn = :value AND c.id < :id))', after);
    const rows = await query
      .orderBy('c.publishedOn', 'DESC')
      .addOrderBy('c.id', 'DESC')
      .limit(limit + 1)
      .getRawMany<PublicRow>();
    return pageOf(rows, limit, row => ({ value: row.publishedOn as string, id: row.id }), publicRow);
  }

  async publicOne(id: string): Promise<PublicAnswer> {
    const row = await this.db.read.findOneBy(ConsultationEntity, { id, publicity: 'published' });
    if (!row) throw new Problem('not_found');
    return publicOne(this.db, row, this.clock.today());
  }

  async latestPublic(limit: number): Promise<PublicAnswerRow[]> {
    return (await this.publicList({ limit })).items;
  }

  private within(who: Actor): Part[] {
    const scope = caseScope(who);
    return [["c.kind = 'consultation'"], [scope.text, ...scope.values]];
  }

  private async counts(who: Actor, today: string) {
    const count = async (what: string, more: Part[]): Promise<Record<string, number | string | null>> => {
      const parts = [...this.within(who), ...more];
      const [row] = await this.db.read.query<Record<string, number | string | null>[]>(
        `SELECT ${what} FROM case_record c JOIN consultation q ON q.id = c.id WHERE ${parts.map(([text]) => text).join(' AND ')}`,
        parts.flatMap(([, ...values]) => values),
      );
      return row ?? {};
    };
    const sum = (when: string, name: string): string => `SUM(CASE WHEN ${when} THEN 1 ELSE 0 END) AS ${name}`;
    const open = await count(
      [
        sum("q.state = 'received'", 'waiting'),
        sum("q.state = 'checking'", 'checking'),
        sum(`c.dueOn < '${today}'`, 'late'),
        sum('c.alert IS NOT NULL', 'alerts'),
      ].join(', '),
      [['c.closedOn IS NULL']],
    );
    const proposed = await count('COUNT(*) AS n', [["q.publicity = 'proposed'"]]);
    const unsettled = await count('COUNT(*) AS n', [[UNSETTLED, true]]);
    return {
      waiting: Number(open.waiting ?? 0),
      checking: Number(open.checking ?? 0),
      late: Number(open.late ?? 0),
      alerts: Number(open.alerts ?? 0),
      proposed: Number(proposed.n),
      unsettled: Number(unsettled.n),
    };
  }
}

function filters(input: Input<typeof routes.inbox>, who: Actor, today: string): Part[] {
  const parts: Part[] = [];
  if (input.state) parts.push(['q.state = ?', input.state]);
  if (input.publicity) parts.push(['q.publicity = ?', input.publicity]);
  if (input.category) parts.push(['q.category = ?', input.category]);
  if (input.late) parts.push(['(c.dueOn < ? OR (c.closedOn IS NOT NULL AND q.answeredOn > q.dueOn))', today]);
  if (input.section) parts.push(['c.section = ?', input.section]);
  if (input.holder === 'me') parts.push(['c.holderId = ?', who.id]);
  if (input.holder === 'nobody') parts.push(['c.holderId IS NULL']);
  if (input.alert) parts.push(['c.alert IS NOT NULL']);
  if (input.unsettled) parts.push([UNSETTLED, true]);
  return parts;
}
