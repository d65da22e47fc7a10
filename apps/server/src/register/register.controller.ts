import { Controller } from '@nestjs/common';
import { type Input, registerRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { HandEntries } from './hand-entries.ts';
import { RegisterActs } from './register-acts.ts';
import { RegisterItems } from './register-items.ts';

@Controller()
export class RegisterController {
  constructor(
    private readonly things: RegisterItems,
    private readonly doings: RegisterActs,
    private readonly byHand: HandEntries,
  ) {}

  @Handles(routes.items)
  items(who: Actor, input: Input<typeof routes.items>) {
    return this.things.list(who, input);
  }

  @Handles(routes.addItem)
  addItem(who: Actor, input: Input<typeof routes.addItem>) {
    return this.things.add(who, input);
  }

  @Handles(routes.editItem)
  editItem(who: Actor, input: Input<typeof routes.editItem>) {
    return this.things.edit(who, input);
  }

  @Handles(routes.withdrawItem)
  withdrawItem(who: Actor, input: Input<typeof routes.withdrawItem>) {
    return this.things.withdraw(who, input);
  }

  @Handles(routes.acts)
  acts(who: Actor, input: Input<typeof routes.acts>) {
    return this.doings.list(who, input);
  }

  @Handles(routes.addAct)
  addAct(who: Actor, input: Input<typeof routes.addAct>) {
    return this.doings.add(who, input);
  }

  @Handles(routes.editAct)
  editAct(who: Actor, input: Input<typeof routes.editAct>) {
    return this.doings.edit(who, input);
  }

  @Handles(routes.withdrawAct)
  withdrawAct(who: Actor, input: Input<typeof routes.withdrawAct>) {
    return this.doings.withdraw(who, input);
  }

  @Handles(routes.enter)
  enter(who: Actor, input: Input<typeof routes.enter>) {
    return this.byHand.enter(who, input);
  }

  @Handles(routes.withdrawEntry)
  withdrawEntry(who: Actor, input: Input<typeof routes.withdrawEntry>) {
    return this.byHand.withdrawEntry(who, input);
  }

  @Handles(routes.handEntries)
  async handEntries(_: Actor, { year }: Input<typeof routes.handEntries>) {
    return { items: await this.byHand.list(year) };
  }
}
