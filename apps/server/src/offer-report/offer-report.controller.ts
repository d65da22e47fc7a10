import { Controller } from '@nestjs/common';
import { type Input, offerReportRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { OfferReportService } from './offer-report.service.ts';

@Controller()
export class OfferReportController {
  constructor(private readonly reports: OfferReportService) {}

  @Handles(routes.report)
  report(who: Actor, input: Input<typeof routes.report>) {
    return this.reports.report(who, input);
  }

  @Handles(routes.list)
  list(who: Actor, input: Input<typeof routes.list>) {
    return this.reports.list(who, input);
  }

  @Handles(routes.settle)
  settle(who: Actor, input: Input<typeof routes.settle>) {
    return this.reports.settle(who, input);
  }
}
