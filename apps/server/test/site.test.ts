import { siteRoutes } from '@vc/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newDesk, publish } from './support/factories.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let admin: Person;
beforeAll(async () => {
  server = await startServer();
  admin = await server.staff('admin');
});
afterAll(() => server.close());

const settings = {
  name: '某县退役军人事务局',
  phone: '0573-88010000',
  hours: '工作日',
  address: null,
  places: [{ key: 'east', label: '东镇' }],
  sections: ['优抚科', '办公室'],
  local: true,
  indexPattern: '330483/{year}-{serial:6}',
};

test('the bureau says who it is, and every screen knows at once', async () => {
  await admin.call(siteRoutes.change, { ...settings, version: 0 });
  expect(await server.stranger.call(siteRoutes.site, {})).toEqual({ ...settings, version: 1, demo: false });
  expect((await server.stranger.call(siteRoutes.home, {})).site.name).toBe(settings.name);
});

test('places are told apart by key and by name; a telephone is a telephone', async () => {
  const twice = { ...settings, version: 1, phone: 'call us', places: [...settings.places, { key: 'east', label: '东镇' }] };
  const refused = await admin.refused(siteRoutes.change, twice);
  expect(refused.fields.map(field => field.field)).toEqual(['phone', 'places', 'places']);
});

test('of two who save at the same time one wins and the other is told; nobody overwrites what he has not seen', async () => {
  const { version } = await server.stranger.call(siteRoutes.site, {});
  const saving = ['周一至周五', '每天'].map(hours => admin.call(siteRoutes.change, { ...settings, hours, version }));
  const ends = await Promise.allSettled(saving);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const won = ends.findIndex(({ status }) => status === 'fulfilled');
  const now = await server.stranger.call(siteRoutes.site, {});
  expect([now.hours, now.version]).toEqual([['周一至周五', '每天'][won], version + 1]);
  expect((await admin.refused(siteRoutes.change, { ...settings, version })).code).toBe('stale');
  await admin.call(siteRoutes.change, { ...settings, version: now.version });
});

test('the home page brings the newest of every kind in one answer of a few kilobytes', async () => {
  const desk = await newDesk(server);
  for (let i = 0; i < 6; i++) for (const kind of ['policy', 'job']) await publish(desk, kind, { title: `${kind}${i}` });
  const answer = await server.stranger.fetch('/api/home');
  const text = await answer.text();
  expect(text.length).toBeLessThan(10_000);
  const home = JSON.parse(text) as Awaited<ReturnType<typeof server.stranger.call<typeof siteRoutes.home>>>;
  expect(home.latest.find(part => part.kind === 'policy')?.items.map(item => item.title)).toEqual([
    'policy5',
    'policy4',
    'policy3',
    'policy2',
  ]);
});
