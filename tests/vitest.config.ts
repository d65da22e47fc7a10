import { defineConfig } from 'vitest/config';

// Whole-product tests start servers and browsers of their own: two files at a time, which mostly wait.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    globalSetup: ['support/demo-data.ts'],
    setupFiles: ['support/after-failure.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
