// npm start: everything a fresh machine needs, then the server.
import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { environment, installWorkspace, nodePath, root } from './lib/workspace.mjs';

await installWorkspace();
await build(['h5', 'console', 'server']);
const server = spawn(nodePath(), ['--enable-source-maps', 'apps/server/dist/main.js'], { cwd: root, env: environment(), stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal));
server.on('exit', (status, signal) => process.exit(status ?? (signal ? 1 : 0)));
