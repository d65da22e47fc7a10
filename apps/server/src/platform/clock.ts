import { Injectable } from '@nestjs/common';
import { type Day, dayOf, type Instant, instantAt } from '@vc/domain';

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

  /** Whether it is this late today, in Beijing; `time` as `03:00`. */
  isPast(time: string): boolean {
    return this.instant() >= instantAt(this.today(), time);
  }
}
