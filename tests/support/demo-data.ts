import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newFolder, root, startProduct } from './product.ts';

/**
 * Fills one embedded database with the demo data, once for all tests: each starts on a copy of its own. Programs that are
 * started again and again keep what was compiled of them.
 */
export default async function fillDemoData(): Promise<() => void> {
  process.env.NODE_COMPILE_CACHE = join(root, '.cache/compiled');
  const dataDir = newFolder();
  const product = await startProduct({ dataDir });
  await product.stop();
  process.env.VC_DEMO_DATA = dataDir;
  return () => rmSync(dataDir, { recursive: true, force: true });
}
