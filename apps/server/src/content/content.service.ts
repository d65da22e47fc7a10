import { Injectable } from '@nestjs/common';
import { type ContentWork, type Input, Problem, type contentRoutes as routes } from '@vc/contract';
import { type Act, advance, type ContentAction, contentSteps } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { SiteService } from '../site/index.ts';
import { ContentEntity } from './content.entity.ts';
import { ContentReads } from './content-reads.ts';
import { type Draft, draftContent, redraftContent } from './draft-content.ts';
import { publishContent, withdrawContent } from './publish-content.ts';
import { submitContent } from './submit-content.ts';

/** The life of an item: drafted by one person, made public by another. */
@Injectable()
export class ContentService {
  constructor(
    private readonly db: Db,
    private readonly reads: ContentReads,
    private readonly sites: SiteService,
  ) {}

  async create(who: Actor, draft: Draft): Promise<ContentWork> {
    await this.checkPlace(draft);
    const row = await this.db.write(who, tx => draftContent(tx, draft));
    return this.reads.work(who, row.id);
  }

  async edit(who: Actor, { id, version, ...draft }: Input<typeof routes.edit>): Promise<ContentWork> {
    await this.checkPlace(draft);
    return this.change(who, { id, version }, (tx, row) => {
      advance(contentSteps, row.state, 'edit', who.roles);
      return redraftContent(tx, row, draft);
    });
  }

  /** Hands a draft to the reviewer. Problem `invalid` names everything that is still missing. */
  async submit(who: Actor, input: Input<typeof routes.submit>): Promise<ContentWork> {
    return this.change(who, input, submitContent);
  }

  async discard(who: Actor, input: Input<typeof routes.discard>): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => this.step(tx, row, 'discard'));
  }

  async recall(who: Actor, input: Input<typeof routes.recall>): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => this.step(tx, row, 'recall'));
  }

  async return(who: Actor, input: Input<typeof routes.return>): Promise<ContentWork> {
    return this.change(who, input, async (tx, row) => {
      row.returnReason = input.reason;
      await this.step(tx, row, 'return', input.reason);
    });
  }

  async publish(who: Actor, input: Input<typeof routes.publish>): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => publishContent(tx, row));
  }

  async withdraw(who: Actor, input: Input<typeof routes.withdraw>): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => withdrawContent(tx, row, input.reason));
  }

  async revise(who: Actor, input: Input<typeof routes.revise>): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => this.step(tx, row, 'revise'));
  }

  private async change(
    who: Actor,
    { id, version }: { id: string; version: number },
    act: (tx: Tx, row: ContentEntity) => Promise<void>,
  ): Promise<ContentWork> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(ContentEntity, { id });
      expectVersion(row, version);
      await act(tx, row);
    });
    return this.reads.work(who, id);
  }

  /** A step that changes nothing but the state. */
  private async step(tx: Tx, row: ContentEntity, action: ContentAction & Act, note?: string): Promise<void> {
    row.state = advance(contentSteps, row.state, action, tx.who.roles);
    await tx.save(row, action, note);
  }

  private async checkPlace(draft: Draft): Promise<void> {
    if (!(await this.sites.hasPlace(draft.place || null)))
      throw new Problem('invalid', undefined, [{ field: 'place', message: '请从本单位的地区中选择' }]);
  }
}
