import { Injectable } from '@nestjs/common';
import { type HandEntry, type Input, Problem, type registerRoutes as routes } from '@vc/contract';
import { FormatMissing, figureOf, takesHandEntries } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { expectFields } from '../platform/fields.ts';
import { historyOf } from '../platform/history.ts';
import { HandEntryEntity } from './register.entities.ts';

/** Numbers that no record holds, entered by hand with who, when and why. */
@Injectable()
export class HandEntries {
  constructor(private readonly db: Db) {}

  async list(year: number): Promise<HandEntry[]> {
    const rows = await this.db.read.find(HandEntryEntity, { where: { year }, order: { id: 'ASC' } });
    return Promise.all(rows.map(row => this.entry(row)));
  }

  /** Adds to one cell of a year's tables a number that no record holds. Problem `invalid` for a cell that other cells make up. */
  async enter(who: Actor, { year, figure, amount, reason }: Input<typeof routes.enter>): Promise<HandEntry> {
    const known = knownFigure(figure, year);
    if (!known || !takesHandEntries(known.source))
      throw new Problem('invalid', undefined, [{ field: 'figure', message: '这个数字由其他数字或记录得出，不能手工补记' }]);
    const scale = scaleOf(known.unit);
    const kept = Math.round(amount * scale);
    expectFields([scale === 1 && !Number.isInteger(amount), 'amount', '件数应为整数'], [kept === 0, 'amount', '请填写大于零的数字']);
    const row = await this.db.write(who, tx =>
      tx.insert(
        HandEntryEntity,
        { year, figure, amount: kept, reason, enteredBy: who.name, enteredOn: tx.today, withdrawn: false },
        'hand-enter',
        `${known.label} ${amount}${known.unit}：${reason}`,
      ),
    );
    return this.entry(row);
  }

  async withdrawEntry(who: Actor, { id, reason }: Input<typeof routes.withdrawEntry>): Promise<HandEntry> {
    const row = await this.db.write(who, async tx => {
      const entry = await tx.lock(HandEntryEntity, { id });
      if (entry.withdrawn) throw new Problem('wrong_state', '这条补记已经撤销');
      entry.withdrawn = true;
      return tx.save(entry, 'withdraw', reason);
    });
    return this.entry(row);
  }

  private async entry(row: HandEntryEntity): Promise<HandEntry> {
    const { id, year, figure, reason } = row;
    const known = knownFigure(figure, year);
    return {
      id,
      year,
      figure,
      label: known?.label ?? figure,
      unit: known?.unit ?? '',
      amount: row.amount / scaleOf(known?.unit),
      reason,
      withdrawn: Boolean(row.withdrawn),
      history: await historyOf(this.db.read, 'hand_entry', id),
    };
  }
}

function knownFigure(id: string, year: number) {
  try {
    return figureOf(id, year);
  } catch (error) {
    if (error instanceof FormatMissing) throw new Problem('invalid', error.message);
    throw error;
  }
}

/** Money is kept in fen. */
const scaleOf = (unit: string | undefined): number => (unit === '万元' ? 1_000_000 : unit === '元' ? 100 : 1);
