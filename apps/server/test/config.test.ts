import { expect, test } from 'vitest';
import { BadSettings, readConfig } from '../src/config.ts';

test('without settings it runs on the embedded database with demo data', () => {
  expect(readConfig({})).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: null, demo: true, demoPassword: null });
});

test('every bad setting is named at once', () => {
  const read = () =>
    readConfig({ PORT: '99999', DEMO: 'no', DATABASE_URL: 'postgres://x/y', DEMO_PASSWORD: 'short', CHROMIUM: '/no/such' });
  expect(read).toThrow(BadSettings);
  try {
    read();
  } catch (error) {
    expect((error as BadSettings).problems.map(problem => problem.split(' ')[0])).toEqual([
      'PORT',
      'DATABASE_URL',
      'DEMO',
      'DEMO_PASSWORD',
      'CHROMIUM',
    ]);
  }
});

test('an empty setting counts as absent', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' }).databaseUrl).toBeNull();
});
