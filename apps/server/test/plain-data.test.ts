import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { privacyRoutes, signUpRoutes } from '@vc/contract';
import { expect, test } from 'vitest';
import { newDesk } from './support/factories.ts';
import { NAME, newActivity, PHONE, signUp } from './support/own-data.ts';
import { startServer, type TestServer } from './support/server.ts';

/** Everything that the database has on disk, or, of a server elsewhere, everything in its tables. */
async function whole(server: TestServer): Promise<string> {
  const { dataDir, databaseUrl } = server.config;
  if (!databaseUrl) {
    const names = readdirSync(dataDir).filter(name => name.startsWith('veterans-cloud.sqlite'));
    return names.map(name => readFileSync(join(dataDir, name)).toString('utf8')).join('\n');
  }
  const tables: { name: string }[] = await server.db.read.query(
    'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  const dumps = [];
  for (const { name } of tables) dumps.push(JSON.stringify(await server.db.read.query(`SELECT * FROM \`${name}\``)));
  return dumps.join('\n');
}

/** Acts that write personal data: each feature adds its own. */
const acts: Record<string, (server: TestServer) => Promise<void>> = {
  'signing up, correcting, looking, taking one’s data along, giving the place back': async server => {
    const desk = await newDesk(server);
    const { id } = await newActivity(desk);
    const device = await server.device();
    await signUp(device, id);
    const [row] = (await desk.editor.call(signUpRoutes.list, { id })).items;
    await desk.editor.call(signUpRoutes.look, { id: row?.id ?? '', reason: '通知改期' });
    await device.call(privacyRoutes.correct, { table: 'sign_up', id: row?.id ?? '', name: NAME, phone: PHONE });
    await device.fetch('/api/my/data/file?format=docx');
    await (await server.staff('admin')).call(privacyRoutes.looks, {});
    await device.call(signUpRoutes.cancel, { id });
  },
};

test.each(Object.entries(acts))(
  'after %s, names and numbers stand nowhere in the database as they are',
  async (_, act) => {
    const server = await startServer();
    await act(server);
    const everything = await whole(server);
    expect(everything).toContain('清明祭扫志愿服务');
    expect(everything).toContain('v1:sm4:');
    expect([everything.includes(PHONE), everything.includes(NAME)]).toEqual([false, false]);
    await server.close();
  },
  60_000,
);
