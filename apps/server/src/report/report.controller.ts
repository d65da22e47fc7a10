import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { type Input, reportRoutes as routes } from '@vc/contract';
import { CONFIG, type Config } from '../config.ts';
import type { Actor } from '../platform/actor.ts';
import { asFile } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { browserOf } from '../platform/office/pdf.ts';
import { reportFile } from './outputs/index.ts';
import { ReportService } from './report.service.ts';
import { ReportReads } from './report-reads.ts';

@Controller()
export class ReportController {
  constructor(
    private readonly reads: ReportReads,
    private readonly reports: ReportService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(routes.list)
  async list() {
    return { items: await this.reads.list() };
  }

  @Handles(routes.start)
  start(who: Actor, input: Input<typeof routes.start>) {
    return this.reports.start(who, input);
  }

  @Handles(routes.work)
  work(who: Actor, { id }: Input<typeof routes.work>) {
    return this.reads.work(who, id);
  }

  @Handles(routes.edit)
  edit(who: Actor, input: Input<typeof routes.edit>) {
    return this.reports.edit(who, input);
  }

  @Handles(routes.redraft)
  redraft(who: Actor, input: Input<typeof routes.redraft>) {
    return this.reports.redraft(who, input);
  }

  @Handles(routes.check)
  check(who: Actor, input: Input<typeof routes.check>) {
    return this.reports.check(who, input);
  }

  @Handles(routes.reopen)
  reopen(who: Actor, input: Input<typeof routes.reopen>) {
    return this.reports.reopen(who, input);
  }

  @Handles(routes.approve)
  approve(who: Actor, input: Input<typeof routes.approve>) {
    return this.reports.approve(who, input);
  }

  @Handles(routes.publish)
  publish(who: Actor, input: Input<typeof routes.publish>) {
    return this.reports.publish(who, input);
  }

  @Handles(routes.revise)
  revise(who: Actor, input: Input<typeof routes.revise>) {
    return this.reports.revise(who, input);
  }

  @Handles(routes.file)
  async file(who: Actor, { id, format, edition }: Input<typeof routes.file>): Promise<StreamableFile> {
    return asFile(await reportFile(await this.reads.document(who, id, edition), format, browserOf(this.config)));
  }
}
