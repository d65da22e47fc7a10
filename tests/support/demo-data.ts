import { rmSync } from 'node:fs';
import { newFolder, startProduct } from './product.ts';

/** Fills one embedded database with the demo data, once for all tests: each starts on a copy of its own. */
export default async function fillDemoData(): Promise<() => void> {
  const dataDir = newFolder();
  const product = await startProduct({ dataDir });
  await product.stop();
  process.env.VC_DEMO_DATA = dataDir;
  return () => rmSync(dataDir, { recursive: true, force: true });
}
