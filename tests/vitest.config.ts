import { defineConfig } from 'vitest/config';

// Whole-product tests start servers and browsers of their own: one file at a time on a small machine.
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    setupFiles: ['support/after-failure.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
