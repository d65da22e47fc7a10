import { Injectable } from '@nestjs/common';
import { Problem } from '@vc/contract';
import { PUBLISHING_LATE_MINUTES } from '@vc/domain';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import { ContentEntity } from './content.entity.ts';
import { releaseContent } from './release-content.ts';

const EVERY_MS = 20_000;
const AT_ONCE = 20;
const program = system('定时发布');

/**
 * Publishes what is approved and whose time has come. The row is the truth: the sweep finds it whenever the server runs,
 * and holding the row makes it happen once, however many servers sweep.
 */
@Injectable()
export class Scheduled extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super('scheduled', { everyMs: EVERY_MS, atOnce: true });
  }

  protected turn(): Promise<unknown> {
    return this.sweep();
  }

  /** Publishes everything that is due, each in its own transaction. Gives how many were published. */
  async sweep(): Promise<number> {
    let published = 0;
    for (const { id, title, publishAt } of await this.due()) {
      if (await this.publish(id)) published += 1;
      const late = this.clock.now().getTime() - Date.parse(publishAt);
      if (late > PUBLISHING_LATE_MINUTES * 60_000) this.log.error(`定时发布晚了 ${Math.round(late / 60_000)} 分钟：${title}（${id}）`);
    }
    return published;
  }

  private due(): Promise<{ id: string; title: string; publishAt: string }[]> {
    return this.db.read.query(
      `SELECT id, title, publishAt FROM content WHERE state = 'approved' AND publishProblem IS NULL AND publishAt <= ? ORDER BY publishAt LIMIT ${AT_ONCE}`,
      [this.clock.now().toISOString()],
    );
  }

  private async publish(id: string): Promise<boolean> {
    try {
      return await this.db.write(program, async tx => {
        const row = await tx.lock(ContentEntity, { id });
        // Another server may have been first, or somebody may have called it back.
        if (row.state !== 'approved' || !row.publishAt || row.publishAt > tx.at) return false;
        await releaseContent(tx, row);
        return true;
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await this.report(id, error);
      return false;
    }
  }

  /** It could not be published as it stands: whoever looks at it is told, and nothing is tried again until somebody acts. */
  private async report(id: string, { message, fields }: Problem): Promise<void> {
    const words = [message, ...fields.map(field => field.message)].filter(Boolean).join('；').slice(0, 300);
    this.log.error(`定时发布没有成功：${id} ${words}`);
    await this.db.write(program, async tx => {
      const row = await tx.lock(ContentEntity, { id });
      await tx.save(Object.assign(row, { publishProblem: words }), 'publish-failed', words);
    });
  }
}
