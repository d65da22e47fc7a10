import { Injectable } from '@nestjs/common';
import { type CannedAnswer, type Input, Problem, type Reply, type cannedRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { expectVersion } from '../platform/tx.ts';
import { CannedEntity } from './canned.entity.ts';
import { type Filled, fillAll } from './fill.ts';

/** The library of canned answers, kept by those who answer. */
@Injectable()
export class CannedAnswers {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<Reply<typeof routes.list>> {
    return { items: await this.view(await this.db.read.find(CannedEntity, { where: { dropped: false }, order: { title: 'ASC' } })) };
  }

  async add(who: Actor, fields: Input<typeof routes.add>): Promise<CannedAnswer> {
    return this.one(
      await this.db.write(who, tx => tx.insert(CannedEntity, { ...fields, byName: who.name, dropped: false }, 'canned-keep')),
    );
  }

  async edit(who: Actor, { id, version, ...fields }: Input<typeof routes.edit>): Promise<CannedAnswer> {
    return this.one(
      await this.db.write(who, async tx => {
        const row = await tx.lock(CannedEntity, { id, dropped: false });
        expectVersion(row, version);
        return tx.save(Object.assign(row, fields, { byName: who.name }), 'canned-keep');
      }),
    );
  }

  async drop(who: Actor, { id, version }: Input<typeof routes.drop>): Promise<Reply<typeof routes.drop>> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(CannedEntity, { id, dropped: false });
      expectVersion(row, version);
      await tx.save(Object.assign(row, { dropped: true }), 'canned-drop');
    });
    return { ok: true };
  }

  /** The text with today's facts, and the items that they come from. Problem `invalid` names what no longer holds. */
  async fill(id: string): Promise<Reply<typeof routes.fill>> {
    const row = await this.db.read.findOneBy(CannedEntity, { id, dropped: false });
    if (!row) throw new Problem('not_found');
    const [{ text, cites, problems }] = (await fillAll(this.db.read, [row.text], this.clock.today())) as [Filled];
    if (problems.length > 0) throw new Problem('invalid', '这条常用答复里有不能再用的内容，请先修改', problems);
    return { text, cites };
  }

  private async one(row: CannedEntity): Promise<CannedAnswer> {
    return (await this.view([row]))[0] as CannedAnswer;
  }

  private async view(rows: readonly CannedEntity[]): Promise<CannedAnswer[]> {
    const filled = await fillAll(
      this.db.read,
      rows.map(({ text }) => text),
      this.clock.today(),
    );
    return rows.map(({ id, version, title, text, subject, byName, updatedAt }, i) => ({
      id,
      version,
      title,
      text,
      subject,
      by: byName,
      updatedAt,
      says: (filled[i] as Filled).text,
      problems: (filled[i] as Filled).problems.map(({ message }) => message),
    }));
  }
}
