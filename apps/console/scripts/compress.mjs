// Writes a gzip and a brotli copy beside every built file that a browser can take compressed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const TEXT = /\.(?:js|css|html|svg)$/;
const kB = bytes => `${(bytes / 1024).toFixed(1)} kB`;

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && TEXT.test(entry.name))
  .map(entry => join(entry.parentPath, entry.name));

let [plain, gzip, brotli] = [0, 0, 0];
for (const file of files) {
  const source = readFileSync(file);
  const gz = gzipSync(source, { level: 9 });
  const br = brotliCompressSync(source, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: source.length },
  });
  writeFileSync(`${file}.gz`, gz);
  writeFileSync(`${file}.br`, br);
  plain += source.length;
  gzip += gz.length;
  brotli += br.length;
}
console.log(`compressed ${files.length} files: ${kB(plain)} plain, ${kB(gzip)} gzip, ${kB(brotli)} brotli`);
