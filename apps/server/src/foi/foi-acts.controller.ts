import { Controller } from '@nestjs/common';
import { type Input, foiActRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { amendApplication } from './acts/amend.ts';
import { askCorrection, receiveCorrection } from './acts/correction.ts';
import { recordDelivery } from './acts/delivery.ts';
import { askExtension, declineExtension, grantExtension } from './acts/extension.ts';
import { askFee, recordPayment } from './acts/fee.ts';
import { askOpinion, recordOpinion } from './acts/opinions.ts';
import { makeProactive } from './acts/proactive.ts';
import { askReasons, receiveReasons, setDelay } from './acts/reasons.ts';
import { approveReply, draftReply, returnReply, submitReply, withdrawApplication } from './acts/reply.ts';
import { serveLetter } from './acts/serve.ts';
import { splitApplication } from './acts/split.ts';
import { FoiActs } from './foi-acts.service.ts';

@Controller()
export class FoiActsController {
  constructor(private readonly acts: FoiActs) {}

  @Handles(routes.amend)
  amend(who: Actor, input: Input<typeof routes.amend>) {
    return this.acts.act(who, input, (tx, row) => amendApplication(tx, row, input));
  }

  @Handles(routes.askCorrection)
  askCorrection(who: Actor, input: Input<typeof routes.askCorrection>) {
    return this.acts.act(who, input, (tx, row) => askCorrection(tx, row, input.items, input.until));
  }

  @Handles(routes.corrected)
  corrected(who: Actor, input: Input<typeof routes.corrected>) {
    return this.acts.act(who, input, (tx, row) => receiveCorrection(tx, row, input.on, input.text));
  }

  @Handles(routes.askOpinion)
  askOpinion(who: Actor, input: Input<typeof routes.askOpinion>) {
    return this.acts.act(who, input, (tx, row) => askOpinion(tx, row, input));
  }

  @Handles(routes.delivered)
  delivered(who: Actor, input: Input<typeof routes.delivered>) {
    return this.acts.act(who, input, (tx, row) => recordDelivery(tx, row, input.party, input.deliveredOn));
  }

  @Handles(routes.opinion)
  opinion(who: Actor, input: Input<typeof routes.opinion>) {
    return this.acts.act(who, input, (tx, row) => recordOpinion(tx, row, input.party, input.on, input.agrees, input.opinion));
  }

  @Handles(routes.askFee)
  askFee(who: Actor, input: Input<typeof routes.askFee>) {
    return this.acts.act(who, input, (tx, row) => askFee(tx, row, input.basis, input.quantity, input.how));
  }

  @Handles(routes.paid)
  paid(who: Actor, input: Input<typeof routes.paid>) {
    return this.acts.act(who, input, (tx, row) => recordPayment(tx, row, input.on));
  }

  @Handles(routes.askReasons)
  askReasons(who: Actor, input: Input<typeof routes.askReasons>) {
    return this.acts.act(who, input, (tx, row) => askReasons(tx, row, input.why, input.until));
  }

  @Handles(routes.reasons)
  reasons(who: Actor, input: Input<typeof routes.reasons>) {
    return this.acts.act(who, input, (tx, row) => receiveReasons(tx, row, input.on, input.text));
  }

  @Handles(routes.delay)
  delay(who: Actor, input: Input<typeof routes.delay>) {
    return this.acts.sign(who, input, (tx, row) => setDelay(tx, row, input.until, input.reason));
  }

  @Handles(routes.askExtension)
  askExtension(who: Actor, input: Input<typeof routes.askExtension>) {
    return this.acts.act(who, input, (tx, row) => askExtension(tx, row, input.days, input.reason));
  }

  @Handles(routes.extend)
  extend(who: Actor, input: Input<typeof routes.extend>) {
    return this.acts.sign(who, input, grantExtension);
  }

  @Handles(routes.declineExtension)
  declineExtension(who: Actor, input: Input<typeof routes.declineExtension>) {
    return this.acts.sign(who, input, (tx, row) => declineExtension(tx, row, input.reason));
  }

  @Handles(routes.split)
  split(who: Actor, input: Input<typeof routes.split>) {
    return this.acts.act(who, input, (tx, row, record) => splitApplication(tx, row, record, input.titles));
  }

  @Handles(routes.draft)
  draft(who: Actor, input: Input<typeof routes.draft>) {
    return this.acts.act(who, input, (tx, row) => draftReply(tx, row, input));
  }

  @Handles(routes.submit)
  submit(who: Actor, input: Input<typeof routes.submit>) {
    return this.acts.act(who, input, submitReply);
  }

  @Handles(routes.sendBack)
  sendBack(who: Actor, input: Input<typeof routes.sendBack>) {
    return this.acts.sign(who, input, (tx, row) => returnReply(tx, row, input.reason));
  }

  @Handles(routes.approve)
  approve(who: Actor, input: Input<typeof routes.approve>) {
    return this.acts.sign(who, input, approveReply);
  }

  @Handles(routes.withdraw)
  withdraw(who: Actor, input: Input<typeof routes.withdraw>) {
    return this.acts.act(who, input, (tx, row) => withdrawApplication(tx, row, input.on, input.reason || null));
  }

  @Handles(routes.serve)
  serve(who: Actor, input: Input<typeof routes.serve>) {
    return this.acts.act(who, input, (tx, row) => serveLetter(tx, row, { ...input, note: input.note || null }));
  }

  @Handles(routes.proactive)
  proactive(who: Actor, input: Input<typeof routes.proactive>) {
    return this.acts.act(who, input, makeProactive);
  }
}
