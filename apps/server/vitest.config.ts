import { defineConfig } from 'vitest/config';

// Every file starts a server of its own on a database of its own, so files may share their worker and what it has loaded.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
