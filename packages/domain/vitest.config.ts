import { defineConfig } from 'vitest/config';

// Rules keep nothing between calls, so files may share their worker.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], pool: 'forks', isolate: false, testTimeout: 30_000, hookTimeout: 60_000 },
});
