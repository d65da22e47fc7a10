import { configDefaults, defineConfig } from 'vitest/config';

/**
 * What says the same on both databases is tried once: what opens none, and who may do what (each act by itself is tried on
 * both in the tests of its feature).
 */
const once = ['case-roles', 'config', 'file-types', 'guard', 'guard-refusals', 'guard-workbook', 'personal-data-map', 'vault'];

// Every other file starts a server of its own on a database of its own, so files may share their worker and what it has loaded.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.VC_TEST_MYSQL ? once.map(name => `test/${name}.test.ts`) : [])],
    globalSetup: ['test/support/migrated.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
