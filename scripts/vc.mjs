// npm run -s vc -- COMMAND: the command line, with its own set-up.
import { spawn } from 'node:child_process';
import { build } from './lib/build.mjs';
import { environment, installWorkspace, nodePath, root } from './lib/workspace.mjs';

await installWorkspace();
await build(['server']);
const command = spawn(nodePath(), ['--enable-source-maps', 'apps/server/dist/cli/main.js', ...process.argv.slice(2)], {
  cwd: root,
  env: environment(),
  stdio: 'inherit',
});
command.on('exit', status => process.exit(status ?? 1));
