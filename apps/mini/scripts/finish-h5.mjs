// The last step of the web page's build: every text file gets smaller copies (.br, .gz) that the server hands out as they are.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../dist/h5/', import.meta.url));
const SMALLER = new Set(['.js', '.css', '.html', '.svg']);
/** Below this a smaller copy saves nothing on the wire. */
const WORTH_IT = 600;

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name));

for (const file of files.filter(name => SMALLER.has(extname(name)))) {
  const text = readFileSync(file);
  if (text.length < WORTH_IT) continue;
  writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }));
}
