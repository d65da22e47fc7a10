import { defineConfig } from 'vitest/config';

// What can be tried without a browser; the built console is walked through in /tests.
export default defineConfig({ test: { include: ['test/**/*.test.ts'] } });
