import { beforeEach } from 'vitest';

/** Says of the tests of a `describe` that each stands on the one before: after a failure the rest would only repeat it. */
export function stepByStep(): void {
  let broken = false;
  beforeEach(({ skip, onTestFailed }) => {
    if (broken) skip();
    onTestFailed(() => {
      broken = true;
    });
  });
}
