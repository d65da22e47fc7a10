// npm run bench: set-up, then how long the year's figures and the public pages take, with few records and with many.
import { build } from './lib/build.mjs';
import { startMariadb } from './lib/mariadb.mjs';
import { installSystem } from './lib/system.mjs';
import { environment, installWorkspace, nodePath, run, say } from './lib/workspace.mjs';

await installWorkspace();
await installSystem();
await build(['server']);
say('正在测量（约三分钟，请不要同时做别的事）…');
const database = await startMariadb();
const { status } = await run(nodePath(), ['bench/src/main.ts'], {
  stdio: 'inherit',
  env: { ...environment(), VC_TEST_MYSQL: database.url },
}).finally(() => database.stop());
process.exit(status);
