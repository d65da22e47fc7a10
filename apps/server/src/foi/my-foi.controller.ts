import { Controller, Inject, type StreamableFile } from '@nestjs/common';
import { type Input, myFoiRoutes as routes } from '@vc/contract';
import { CONFIG, type Config } from '../config.ts';
import type { Actor } from '../platform/actor.ts';
import { asFile } from '../platform/file.ts';
import { Handles } from '../platform/handles.ts';
import { letterFile } from '../platform/office/letter/index.ts';
import { browserOf } from '../platform/office/pdf.ts';
import { MyApplications } from './my-foi.service.ts';

@Controller()
export class MyFoiController {
  constructor(
    private readonly applications: MyApplications,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Handles(routes.about)
  about() {
    return this.applications.about();
  }

  @Handles(routes.apply)
  apply(who: Actor, input: Input<typeof routes.apply>) {
    return this.applications.apply(who, input);
  }

  @Handles(routes.list)
  list(who: Actor, input: Input<typeof routes.list>) {
    return this.applications.list(who, input);
  }

  @Handles(routes.one)
  one(who: Actor, { id }: Input<typeof routes.one>) {
    return this.applications.one(who, id);
  }

  @Handles(routes.correct)
  correct(who: Actor, input: Input<typeof routes.correct>) {
    return this.applications.correct(who, input);
  }

  @Handles(routes.explain)
  explain(who: Actor, input: Input<typeof routes.explain>) {
    return this.applications.explain(who, input);
  }

  @Handles(routes.withdraw)
  withdraw(who: Actor, input: Input<typeof routes.withdraw>) {
    return this.applications.withdraw(who, input);
  }

  @Handles(routes.letter)
  async letter(who: Actor, { format, ...which }: Input<typeof routes.letter>): Promise<StreamableFile> {
    return asFile(await letterFile(await this.applications.letter(who, which), format, browserOf(this.config)));
  }
}
