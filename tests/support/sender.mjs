// A server's sweep of deliveries as a process of its own, which a test may kill at any moment.
//   fill N | send MINUTES | states
// Its clock is so many minutes ahead, so that no lease of a killed sender is waited for.
import { readConfig } from '../../apps/server/dist/config.js';
import { closeSources, migrate, openSources } from '../../apps/server/dist/database.js';
import { Deliveries } from '../../apps/server/dist/notice/deliveries.js';
import { tell } from '../../apps/server/dist/notice/index.js';
import { channelsFor } from '../../apps/server/dist/notice/webhook.js';
import { system } from '../../apps/server/dist/platform/actor.js';
import { Clock } from '../../apps/server/dist/platform/clock.js';
import { Db } from '../../apps/server/dist/platform/db.js';
import { newId } from '../../apps/server/dist/platform/ids.js';
import { newKey } from '../../apps/server/dist/platform/key-ring.js';
import { Vault } from '../../apps/server/dist/platform/vault.js';
import { WriteQueue } from '../../apps/server/dist/platform/write-queue.js';

const [command, number = '0'] = process.argv.slice(2);
const config = readConfig(process.env);
const channels = channelsFor(config);

class Ahead extends Clock {
  now() {
    return new Date(Date.now() + (command === 'send' ? Number(number) : 0) * 60_000);
  }
}

const sources = await openSources(config);
const clock = new Ahead();
const db = new Db(
  sources,
  new WriteQueue(),
  clock,
  new Vault([newKey()]),
  channels.map(({ name }) => name),
);

if (command === 'fill') {
  await migrate(sources);
  await db.write(system('测试'), async tx => {
    for (let i = 0; i < Number(number); i++)
      await tell(tx, { veteran: newId() }, 'progress', { kind: 'complaint', id: newId() }, { title: '有了进展', body: '请打开查看。' });
  });
} else if (command === 'send') {
  console.log('ready');
  await new Deliveries(db, clock, channels, {}).sweep();
  console.log('done');
} else {
  const rows = await db.read.query('SELECT state, COUNT(*) AS n FROM delivery GROUP BY state');
  console.log(JSON.stringify(Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)]))));
}
await closeSources(sources);
