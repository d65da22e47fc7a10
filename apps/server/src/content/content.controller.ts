import { Controller, Inject, type StreamableFile } from '@nestjs/common';
import { type Input, contentRoutes as routes } from '@vc/contract';
import { CONFIG, type Config } from '../config.ts';
import type { Actor } from '../platform/actor.ts';
import { asFile } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { browserOf } from '../platform/office/pdf.ts';
import { approvalFormFile } from './approval-form/index.ts';
import { ContentService } from './content.service.ts';
import { ContentReads } from './content-reads.ts';
import { PublicReads } from './public-reads.ts';
import { readWord } from './read-word.ts';
import { WorkList } from './work-list.ts';

@Controller()
export class ContentController {
  constructor(
    private readonly publicReads: PublicReads,
    private readonly reads: ContentReads,
    private readonly lists: WorkList,
    private readonly contents: ContentService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(routes.list)
  list(_: Actor, input: Input<typeof routes.list>) {
    return this.publicReads.list(input);
  }

  @Handles(routes.detail)
  detail(_: Actor, { id }: Input<typeof routes.detail>) {
    return this.publicReads.detail(id);
  }

  @Handles(routes.workList)
  workList(who: Actor, input: Input<typeof routes.workList>) {
    return this.lists.list(who, input);
  }

  @Handles(routes.dues)
  dues(who: Actor) {
    return this.lists.dues(who);
  }

  @Handles(routes.nearest)
  nearest(_: Actor, input: Input<typeof routes.nearest>) {
    return this.reads.nearest(input);
  }

  @Handles(routes.work)
  work(who: Actor, { id }: Input<typeof routes.work>) {
    return this.reads.work(who, id);
  }

  @Handles(routes.create)
  create(who: Actor, input: Input<typeof routes.create>) {
    return this.contents.create(who, input);
  }

  @Handles(routes.edit)
  edit(who: Actor, input: Input<typeof routes.edit>) {
    return this.contents.edit(who, input);
  }

  @Handles(routes.readWord)
  readWord(_: Actor, __: Input<typeof routes.readWord>, bytes: Buffer) {
    return readWord(bytes);
  }

  @Handles(routes.submit)
  submit(who: Actor, input: Input<typeof routes.submit>) {
    return this.contents.submit(who, input);
  }

  @Handles(routes.discard)
  discard(who: Actor, input: Input<typeof routes.discard>) {
    return this.contents.discard(who, input);
  }

  @Handles(routes.recall)
  recall(who: Actor, input: Input<typeof routes.recall>) {
    return this.contents.recall(who, input);
  }

  @Handles(routes.return)
  return(who: Actor, input: Input<typeof routes.return>) {
    return this.contents.return(who, input);
  }

  @Handles(routes.drop)
  drop(who: Actor, input: Input<typeof routes.drop>) {
    return this.contents.drop(who, input);
  }

  @Handles(routes.approve)
  approve(who: Actor, input: Input<typeof routes.approve>) {
    return this.contents.approve(who, input);
  }

  @Handles(routes.urgent)
  urgent(who: Actor, input: Input<typeof routes.urgent>) {
    return this.contents.urgent(who, input);
  }

  @Handles(routes.endorse)
  endorse(who: Actor, input: Input<typeof routes.endorse>) {
    return this.contents.endorse(who, input);
  }

  @Handles(routes.object)
  object(who: Actor, input: Input<typeof routes.object>) {
    return this.contents.object(who, input);
  }

  @Handles(routes.publish)
  publish(who: Actor, input: Input<typeof routes.publish>) {
    return this.contents.publish(who, input);
  }

  @Handles(routes.revise)
  revise(who: Actor, input: Input<typeof routes.revise>) {
    return this.contents.revise(who, input);
  }

  @Handles(routes.restore)
  restore(who: Actor, input: Input<typeof routes.restore>) {
    return this.contents.restore(who, input);
  }

  @Handles(routes.withdraw)
  withdraw(who: Actor, input: Input<typeof routes.withdraw>) {
    return this.contents.withdraw(who, input);
  }

  @Handles(routes.unpublish)
  unpublish(who: Actor, input: Input<typeof routes.unpublish>) {
    return this.contents.unpublish(who, input);
  }

  @Handles(routes.pass)
  pass(who: Actor, input: Input<typeof routes.pass>) {
    return this.contents.pass(who, input);
  }

  @Handles(routes.confirm)
  confirm(who: Actor, input: Input<typeof routes.confirm>) {
    return this.contents.confirm(who, input);
  }

  @Handles(routes.versions)
  async versions(_: Actor, { id }: Input<typeof routes.versions>) {
    return { items: await this.reads.versions(id) };
  }

  @Handles(routes.snapshot)
  snapshot(_: Actor, { id, number }: Input<typeof routes.snapshot>) {
    return this.reads.snapshot(id, number);
  }

  @Handles(routes.form)
  async form(who: Actor, { id, format, number }: Input<typeof routes.form>): Promise<StreamableFile> {
    return asFile(await approvalFormFile(await this.reads.form(who, id, number), format, browserOf(this.config)));
  }
}
