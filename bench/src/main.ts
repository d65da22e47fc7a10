import { rmSync } from 'node:fs';
import type { Sizes } from '../../apps/server/test/support/bulk/fill.ts';
import { databases, newDatabaseUrl } from '../../tests/support/database.ts';
import { newFolder, startProduct } from '../../tests/support/product.ts';
import { lookAtPlans, type Plans, timeCounting } from './counting.ts';
import { type Line, lineOf, table } from './limits.ts';
import { openServices, prepare } from './services.ts';
import type { Pair } from './timing.ts';
import { timeTraffic } from './traffic.ts';

/** A large county's platform after eight years, and a tenth of it. */
const sizes: Pair<Sizes> = {
  small: { disclosure: 10_000, consultation: 20_000, foi: 2_000, content: 2_000, register: 200 },
  large: { disclosure: 100_000, consultation: 200_000, foi: 20_000, content: 20_000, register: 2_000 },
};
const names = { sqlite: 'SQLite', mysql: 'MariaDB' } as const;
type Kind = keyof typeof names;

interface Filled {
  dataDir: string;
  databaseUrl: string | undefined;
}

async function fill(kind: Kind, of: Sizes): Promise<Filled> {
  const filled = { dataDir: newFolder(), databaseUrl: await newDatabaseUrl(kind) };
  await prepare({ ...filled, databaseUrl: filled.databaseUrl ?? null }, of);
  return filled;
}

/** Does the same with both of a pair. */
const both = async <A, B>({ small, large }: Pair<A>, act: (of: A) => Promise<B>): Promise<Pair<B>> => ({
  small: await act(small),
  large: await act(large),
});

/** Runs the product on both while `act` looks at them from outside. */
async function whileRunning<T>(filled: Pair<Filled>, act: (bases: Pair<string>) => Promise<T>): Promise<T> {
  const products = await both(filled, of => startProduct({ ...of, demo: false }));
  try {
    return await act({ small: products.small.base, large: products.large.base });
  } finally {
    await both(products, of => of.stop());
  }
}

/** Measures everything on new databases of one kind. */
async function measure(kind: Kind): Promise<{ lines: Line[]; plans: Plans }> {
  const filled = await both(sizes, of => fill(kind, of));
  const services = await both(filled, of => openServices({ ...of, databaseUrl: of.databaseUrl ?? null }));
  const counting = await timeCounting(services);
  const plans = await lookAtPlans(services.large);
  await both(services, of => of.close());
  const traffic = await whileRunning(filled, timeTraffic);
  for (const { dataDir } of Object.values(filled)) rmSync(dataDir, { recursive: true, force: true });
  return {
    lines: [...counting.map(sample => lineOf(names[kind], sample, true)), ...traffic.map(sample => lineOf(names[kind], sample, false))],
    plans,
  };
}

const lines: Line[] = [];
const words: string[] = [];
let scans = 0;
for (const kind of databases) {
  const { lines: measured, plans } = await measure(kind);
  lines.push(...measured);
  scans += plans.scans.length;
  words.push(
    `查询计划，${names[kind]}：${plans.queries} 条统计查询，${plans.scans.length} 条读遍整表`,
    ...plans.scans.map(({ table, text }) => `  ${table}：${text.replace(/\s+/g, ' ')}`),
  );
}
console.log([...table(lines), '', ...words].join('\n'));
process.exit(scans > 0 || lines.some(line => line.ok === false) ? 1 : 0);
