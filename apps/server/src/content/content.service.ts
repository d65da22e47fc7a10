import { Injectable } from '@nestjs/common';
import { type ContentWork, type Input, Problem, type contentRoutes as routes } from '@vc/contract';
import { advance } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { SiteService } from '../site/index.ts';
import { ContentEntity } from './content.entity.ts';
import { ContentReads } from './content-reads.ts';
import { type Draft, draftContent, redraftContent } from './draft-content.ts';
import { passFinding } from './guard-content.ts';
import { releaseContent } from './release-content.ts';
import { confirmContent, discardDraft, dropRevision, restoreVersion, reviseContent } from './revise-content.ts';
import { approveContent, endorseContent, objectToContent, publishUrgently, returnContent } from './sign-content.ts';
import { move, stepsOf } from './steps.ts';
import { submitContent } from './submit-content.ts';
import { unpublishContent, withdrawContent } from './withdraw-content.ts';

type Acted = Input<typeof routes.submit>;
type WithReason = Input<typeof routes.return>;
type WithOpinion = Input<typeof routes.approve>;

/** The life of an item: drafted by one person, signed level by level by others, made public as it was signed. */
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
      advance(stepsOf(row), row.state, 'edit', who.roles);
      return redraftContent(tx, row, draft);
    });
  }

  /** Hands a draft to its first signer. Problem `invalid` names everything that is still missing. */
  async submit(who: Actor, input: Input<typeof routes.submit>): Promise<ContentWork> {
    return this.change(who, input, submitContent);
  }

  discard(who: Actor, input: Acted): Promise<ContentWork> {
    return this.change(who, input, discardDraft);
  }

  drop(who: Actor, input: Acted): Promise<ContentWork> {
    return this.change(who, input, dropRevision);
  }

  recall(who: Actor, input: Acted): Promise<ContentWork> {
    return this.change(who, input, async (tx, row) => {
      await move(tx, row, 'recall');
      await tx.save(row, 'recall');
    });
  }

  return(who: Actor, input: WithReason): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => returnContent(tx, row, input.reason));
  }

  approve(who: Actor, input: WithOpinion): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => approveContent(tx, row, input.opinion || null));
  }

  urgent(who: Actor, input: WithReason): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => publishUrgently(tx, row, input.reason));
  }

  endorse(who: Actor, input: WithOpinion): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => endorseContent(tx, row, input.opinion || null));
  }

  object(who: Actor, input: WithReason): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => objectToContent(tx, row, input.reason));
  }

  publish(who: Actor, input: Acted): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => releaseContent(tx, row));
  }

  revise(who: Actor, input: Acted): Promise<ContentWork> {
    return this.change(who, input, reviseContent);
  }

  restore(who: Actor, input: Input<typeof routes.restore>): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => restoreVersion(tx, row, input.number));
  }

  pass(who: Actor, input: Input<typeof routes.pass>): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => passFinding(tx, row, input));
  }

  confirm(who: Actor, input: Acted): Promise<ContentWork> {
    return this.change(who, input, confirmContent);
  }

  withdraw(who: Actor, input: WithReason): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => withdrawContent(tx, row, input.reason));
  }

  unpublish(who: Actor, input: WithReason): Promise<ContentWork> {
    return this.change(who, input, (tx, row) => unpublishContent(tx, row, input.reason));
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

  private async checkPlace(draft: Draft): Promise<void> {
    if (!(await this.sites.hasPlace(draft.place || null)))
      throw new Problem('invalid', undefined, [{ field: 'place', message: '请从本单位的地区中选择' }]);
  }
}
