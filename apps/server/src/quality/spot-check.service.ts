import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Input, Problem, type Reply, type spotCheckRoutes as routes, type SpotCheck, type SpotCheckItem } from '@vc/contract';
import { type Act, actionsFor, advance, type Day, firstDayOf, lastDayOf, type SpotCheckAction, spotCheckSteps } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import { PAGE_SIZE, pageOf, readCursor } from '../platform/paging.ts';
import { expectVersion } from '../platform/tx.ts';
import { SpotCheckEntity, SpotCheckItemEntity } from './spot-check.entities.ts';

interface Drawn {
  id: string;
  title: string;
  catalogue: string;
  publishedOn: Day;
}

/** Takes `size` of a list at random, each at most once. */
export function sample<T>(list: readonly T[], size: number, random: (below: number) => number = randomInt): T[] {
  const rest = [...list];
  return Array.from({ length: Math.min(size, rest.length) }, () => rest.splice(random(rest.length), 1)[0] as T);
}

/** Spot checks: the system draws, people look, what is wrong becomes a task, and a second look closes it. */
@Injectable()
export class SpotCheckService {
  constructor(private readonly db: Db) {}

  async list(input: Input<typeof routes.list>): Promise<Reply<typeof routes.list>> {
    const limit = input.limit ?? PAGE_SIZE;
    const after = readCursor(input.cursor);
    const query = this.db.read.createQueryBuilder(SpotCheckEntity, 'c').where(after ? 'c.id < :id' : '1 = 1', { id: after?.id });
    const rows = await query
      .orderBy('c.id', 'DESC')
      .limit(limit + 1)
      .getMany();
    const counts = await this.counts();
    return pageOf(
      rows,
      limit,
      row => ({ value: '', id: row.id }),
      row => this.check(row, counts),
    );
  }

  /** Draws from what stands in the year's ledger. Problem `invalid` when there is nothing to draw. */
  async draw(who: Actor, { year, size }: Input<typeof routes.draw>): Promise<Reply<typeof routes.draw>> {
    const check = await this.db.write(who, async tx => {
      const standing = await tx.query<{ id: string }[]>(
        'SELECT id FROM disclosure WHERE withdrawnOn IS NULL AND publishedOn BETWEEN ? AND ?',
        [firstDayOf(year), lastDayOf(year)],
      );
      if (standing.length === 0)
        throw new Problem('invalid', undefined, [{ field: 'year', message: `${year} 年度的公开台账里没有记录可抽查，请换一个年度` }]);
      const chosen = sample(standing, size);
      const row = await tx.insert(SpotCheckEntity, { year, size: chosen.length, drawnBy: who.name }, 'draw');
      for (const { id } of chosen) {
        const [record] = await tx.query<[Drawn]>('SELECT id, title, catalogue, publishedOn FROM disclosure WHERE id = ?', [id]);
        const { title, catalogue, publishedOn } = record;
        await tx.insert(
          SpotCheckItemEntity,
          { checkId: row.id, year, disclosureId: id, title, catalogue, publishedOn, state: 'drawn', finding: null, everFailed: false },
          'draw',
        );
      }
      return row;
    });
    return this.items(who, check.id);
  }

  async items(who: Actor, id: string): Promise<Reply<typeof routes.items>> {
    const row = await this.db.read.findOneBy(SpotCheckEntity, { id });
    if (!row) throw new Problem('not_found');
    const items = await this.db.read.find(SpotCheckItemEntity, { where: { checkId: id }, order: { id: 'ASC' } });
    return { check: this.check(row, await this.counts()), items: await Promise.all(items.map(item => this.view(item, who))) };
  }

  /** One step of an item. `note` says what was found, or what was mended. */
  async step(
    who: Actor,
    action: SpotCheckAction & Act,
    { id, version }: { id: string; version: number },
    note: string | null = null,
  ): Promise<SpotCheckItem> {
    const row = await this.db.write(who, async tx => {
      const item = await tx.lock(SpotCheckItemEntity, { id });
      expectVersion(item, version);
      item.state = advance(spotCheckSteps, item.state, action, who.roles);
      if (item.state === 'failed') Object.assign(item, { everFailed: true, finding: note });
      return tx.save(item, action === 'reopen' ? 'recheck' : action, note ?? undefined);
    });
    return this.view(row, who);
  }

  private async counts(): Promise<Map<string, { open: number; failed: number }>> {
    const rows: { checkId: string; open: string; failed: string }[] = await this.db.read.query(
      `SELECT checkId, SUM(CASE WHEN state IN ('drawn', 'failed', 'mended') THEN 1 ELSE 0 END) AS open,
        SUM(CASE WHEN everFailed = ? THEN 1 ELSE 0 END) AS failed FROM spot_check_item GROUP BY checkId`,
      [this.db.dialect === 'sqlite' ? 1 : true],
    );
    return new Map(rows.map(row => [row.checkId, { open: Number(row.open), failed: Number(row.failed) }]));
  }

  private check(row: SpotCheckEntity, counts: Map<string, { open: number; failed: number }>): SpotCheck {
    const { id, year, size, drawnBy } = row;
    return { id, year, size, drawnBy, drawnAt: row.createdAt, ...(counts.get(id) ?? { open: 0, failed: 0 }) };
  }

  private async view(row: SpotCheckItemEntity, who: Actor): Promise<SpotCheckItem> {
    const { id, version, checkId, disclosureId, title, catalogue, state, finding } = row;
    return {
      id,
      version,
      checkId,
      disclosureId,
      title,
      catalogue,
      state,
      finding,
      publishedOn: row.publishedOn as Day,
      may: actionsFor(spotCheckSteps, state, who.roles),
      history: await historyOf(this.db.read, 'spot_check_item', id),
    };
  }
}
