import { Injectable } from '@nestjs/common';
import type { Input, Reply, aidWorkRoutes as routes } from '@vc/contract';
import { aidEnds } from '@vc/domain';
import { CaseEntity, caseScope } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { AidEntity } from './aid.entity.ts';
import { AidDrafts } from './drafts.service.ts';
import { workRow } from './work-view.ts';

/** What sorts where no clock runs: behind everything that has a day. */
const LAST = '9999-12-31';
/** What the person did not supply in his time is for us again: it stands where his last day was. */
const DUE = `COALESCE(c.dueOn, CASE WHEN c.waitsUntil < ? THEN c.waitsUntil END, '${LAST}')`;
const ENDS = aidEnds.map(state => `'${state}'`).join(', ');

/** The staff's list of applications, within what each may see. */
@Injectable()
export class AidLists {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly drafts: AidDrafts,
  ) {}

  /** What falls due first on top; what waits for the person behind it, unless his time is over. Drafts are a number and nothing else. */
  async list(who: Actor, input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const today = this.clock.today();
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const scope = caseScope(who);
    const where = [
      scope.text,
      ...(input.state ? ['a.state = ?'] : []),
      ...(input.kind ? ['a.kind = ?'] : []),
      ...(input.open ? [`a.state NOT IN (${ENDS})`] : []),
      ...(input.late ? ['c.dueOn < ?'] : []),
      ...(after ? [`(${DUE} > ? OR (${DUE} = ? AND a.id > ?))`] : []),
    ];
    const values = [
      today,
      ...scope.values,
      ...scope.values,
      ...(input.state ? [input.state] : []),
      ...(input.kind ? [input.kind] : []),
      ...(input.late ? [today] : []),
      ...(after ? [today, after.value, today, after.value, after.id] : []),
    ];
    const found: { id: string; due: string; linked: number | string }[] = await this.db.read.query(
      `SELECT a.id AS id, ${DUE} AS due, (SELECT COUNT(*) FROM aid o JOIN case_record r ON r.id = o.id
         WHERE o.person = a.person AND o.id <> a.id AND ${scope.text.replaceAll('c.', 'r.')}) AS linked
       FROM aid a JOIN case_record c ON c.id = a.id WHERE ${where.join(' AND ')} ORDER BY due, a.id LIMIT ${limit + 1}`,
      values,
    );
    const page = pageOf(
      found,
      limit,
      ({ due, id }) => ({ value: due, id }),
      row => row,
    );
    const items = await Promise.all(page.items.map(({ id, linked }) => this.row(id, Number(linked))));
    return { items, next: page.next, ...(await this.counts(who)), drafts: await this.drafts.count() };
  }

  private async row(id: string, linked: number) {
    const row = (await this.db.read.findOneBy(AidEntity, { id })) as AidEntity;
    const record = (await this.db.read.findOneBy(CaseEntity, { id })) as CaseEntity;
    return workRow(this.db, row, record, linked, this.clock.today());
  }

  private async counts(who: Actor): Promise<{ waiting: number; late: number; toDecide: number }> {
    const scope = caseScope(who);
    const [row] = await this.db.read.query(
      `SELECT SUM(CASE WHEN a.state = 'filed' THEN 1 ELSE 0 END) AS waiting, SUM(CASE WHEN c.dueOn < ? THEN 1 ELSE 0 END) AS late,
       SUM(CASE WHEN a.state = 'checked' THEN 1 ELSE 0 END) AS toDecide
       FROM aid a JOIN case_record c ON c.id = a.id WHERE ${scope.text} AND c.closedOn IS NULL`,
      [this.clock.today(), ...scope.values],
    );
    return { waiting: Number(row.waiting ?? 0), late: Number(row.late ?? 0), toDecide: Number(row.toDecide ?? 0) };
  }
}
