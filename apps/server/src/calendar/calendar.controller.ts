import { Controller } from '@nestjs/common';
import { type Input, calendarRoutes as routes } from '@vc/contract';
import type { Actor } from '../platform/actor.ts';
import { Handles } from '../platform/handles.ts';
import { CalendarService } from './calendar.service.ts';

@Controller()
export class CalendarController {
  constructor(private readonly calendars: CalendarService) {}

  @Handles(routes.list)
  list() {
    return this.calendars.list();
  }

  @Handles(routes.preview)
  preview(_: Actor, input: Input<typeof routes.preview>) {
    return this.calendars.preview(input);
  }

  @Handles(routes.apply)
  apply(who: Actor, input: Input<typeof routes.apply>) {
    return this.calendars.apply(who, input);
  }
}
