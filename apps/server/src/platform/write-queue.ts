/** Lets one task run at a time, in the order in which they came. */
export class WriteQueue {
  private tail: Promise<unknown> = Promise.resolve();

  /** Runs `task` when all earlier ones have ended, whether well or badly. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task, task);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
