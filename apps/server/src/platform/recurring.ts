import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

export interface Rhythm {
  everyMs: number;
  /** Also as soon as the server is up: what fell due while none ran is not kept waiting. */
  atOnce?: boolean;
}

/**
 * Takes its turn every so often while the server runs, one at a time: a turn that comes while the last is still under way
 * is left out. What fails is logged, and tried again at the next turn. The server ends only after a turn has ended.
 */
export abstract class Recurring implements OnApplicationBootstrap, OnApplicationShutdown {
  protected readonly log: Logger;
  readonly #rhythm: Rhythm;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;

  protected constructor(name: string, rhythm: Rhythm) {
    this.log = new Logger(name);
    this.#rhythm = rhythm;
  }

  protected abstract turn(): Promise<unknown>;

  onApplicationBootstrap(): void {
    if (this.#rhythm.atOnce) this.#take();
    this.#timer = setInterval(() => this.#take(), this.#rhythm.everyMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  #take(): void {
    this.#running ??= this.turn()
      .catch((error: unknown) => this.log.error(error))
      .then(() => {
        this.#running = null;
      });
  }
}
