import { Injectable } from '@nestjs/common';
import { type Day, dayOf, type Instant } from '@vc/domain';

/** What time it is. Tests put another clock in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  instant(): Instant {
    return this.now().toISOString();
  }

  /** Today in Beijing. */
  today(): Day {
    return dayOf(this.now());
  }
}
