import { configDefaults, defineConfig } from 'vitest/config';

/** What never opens a database says the same on both: it is tried once. */
const withoutDatabase = ['config', 'file-types', 'guard', 'guard-refusals', 'guard-workbook', 'personal-data-map', 'vault'];

// Every other file starts a server of its own on a database of its own, so files may share their worker and what it has loaded.
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...(process.env.VC_TEST_MYSQL ? withoutDatabase.map(name => `test/${name}.test.ts`) : [])],
    pool: 'forks',
    isolate: false,
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
