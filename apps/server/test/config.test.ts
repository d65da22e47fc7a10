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

test('the object store is set whole or not at all', () => {
  const s3 = {
    S3_ENDPOINT: 'https://cos.example.cn',
    S3_BUCKET: 'vc-files',
    S3_ACCESS_KEY: 'key',
    S3_SECRET_KEY: 'secret-secret',
    S3_REGION: 'ap-1',
  };
  expect(readConfig({}).s3).toBeNull();
  expect(readConfig(s3).s3).toMatchObject({ endpoint: 'https://cos.example.cn', bucket: 'vc-files', pathStyle: true });
  const namesOf = (env: NodeJS.ProcessEnv): string[] => {
    try {
      readConfig(env);
      return [];
    } catch (error) {
      return (error as BadSettings).problems.map(problem => problem.split(' ')[0] as string);
    }
  };
  expect(namesOf({ ...s3, S3_BUCKET: '', S3_SECRET_KEY: '' })).toEqual(['S3_BUCKET', 'S3_SECRET_KEY']);
  expect(namesOf({ ...s3, S3_ENDPOINT: 'cos.example.cn/x', S3_BUCKET: 'A_B', S3_SECRET_KEY: 'short' })).toEqual([
    'S3_ENDPOINT',
    'S3_BUCKET',
    'S3_SECRET_KEY',
  ]);
});

test('the gateway for notices is set with its secret or not at all', () => {
  const both = { NOTICE_WEBHOOK: 'https://gateway.example.cn/notices', NOTICE_WEBHOOK_SECRET: 'a-secret-of-16-or-more' };
  expect(readConfig({}).noticeWebhook).toBeNull();
  expect(readConfig(both).noticeWebhook).toEqual({ url: both.NOTICE_WEBHOOK, secret: both.NOTICE_WEBHOOK_SECRET });
  for (const missing of Object.keys(both)) expect(() => readConfig({ ...both, [missing]: '' })).toThrow(`${missing} 没有设`);
  expect(() => readConfig({ NOTICE_WEBHOOK: 'gateway', NOTICE_WEBHOOK_SECRET: 'short' })).toThrow(/网址[\s\S]*至少 16 位/);
});

test('an empty setting counts as absent', () => {
  expect(readConfig({ DATABASE_URL: '', PORT: '' }).databaseUrl).toBeNull();
});
