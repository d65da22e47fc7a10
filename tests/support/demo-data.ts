import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { databases, newDatabaseUrl } from './database.ts';
import { newFolder, root, startProduct } from './product.ts';

/**
 * Fills one database of each sort with the demo data, once for all tests: each starts on a copy of its own. Programs that are
 * started again and again keep what was compiled of them.
 */
export default async function fillDemoData(): Promise<() => void> {
  process.env.NODE_COMPILE_CACHE = join(root, '.cache/compiled');
  const places: Record<string, { dataDir: string; databaseUrl: string | null }> = {};
  for (const kind of databases) {
    const databaseUrl = await newDatabaseUrl(kind);
    const product = await startProduct({ dataDir: newFolder(), databaseUrl });
    await product.stop();
    places[kind] = { dataDir: product.dataDir, databaseUrl: databaseUrl ?? null };
  }
  process.env.VC_DEMO_PLACES = JSON.stringify(places);
  return () => {
    for (const { dataDir } of Object.values(places)) rmSync(dataDir, { recursive: true, force: true });
  };
}
