// npm run build: every part, the mini-program's package included.
import { build } from './lib/build.mjs';
import { installWorkspace } from './lib/workspace.mjs';

await installWorkspace();
await build(['h5', 'weapp', 'console', 'server']);
