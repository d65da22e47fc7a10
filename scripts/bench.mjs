// npm run bench: set-up, then how long the year's figures and the public pages take, with few records and with many.
// npm run bench -- asking: a thousand consultations a minute for five minutes, while staff answer.
import { build } from './lib/build.mjs';
import { startMariadb } from './lib/mariadb.mjs';
import { installSystem } from './lib/system.mjs';
import { environment, installWorkspace, nodePath, run, say, stop } from './lib/workspace.mjs';

const benches = { main: '约三分钟', asking: '约六分钟' };
const bench = process.argv[2] ?? 'main';
if (!(bench in benches)) stop(`没有这项测量：${bench}。可用：${Object.keys(benches).join('、')}`);
await installWorkspace();
await installSystem();
await build(['server']);
say(`正在测量（${benches[bench]}，请不要同时做别的事）…`);
const database = await startMariadb();
const { status } = await run(nodePath(), [`bench/src/${bench}.ts`], {
  stdio: 'inherit',
  env: { ...environment(), VC_TEST_MYSQL: database.url },
}).finally(() => database.stop());
process.exit(status);
