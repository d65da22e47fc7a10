import type { QueryRunner } from 'typeorm';
import type { Sources } from '../../../src/platform/sources.ts';
import { countedTables } from '../counting.ts';
import { consultationRow, foiRow } from './cases.ts';
import { publicationRow, searchRow } from './content.ts';
import { disclosureRow } from './ledger.ts';
import { actRow, handRow, itemRow, remedyRow, spotCheckItemRow } from './registers.ts';
import { type Place, places, type Value } from './spread.ts';

/** How many rows of each table there are. */
export interface Sizes {
  disclosure: number;
  consultation: number;
  foi: number;
  content: number;
  /** Of each of the registers that stand behind tables two and four, and of the spot checks. */
  register: number;
}

type Row = Readonly<Record<string, Value>>;

/** Values in one statement: SQLite takes no more than 32,766. */
const VALUES = 20_000;

/**
 * Fills migrated, empty tables with rows of the years 2018 to 2025, the same ones each time, straight into the tables:
 * for measuring and for looking at query plans, never as data of a bureau.
 */
export async function fillTables({ dialect, writer }: Sources, sizes: Sizes): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    const fill = (table: string, letter: string, of: number, row: (place: Place) => Row | null) =>
      insertAll(runner, table, rowsOf(letter, of, row));
    await fill('disclosure', 'D', sizes.disclosure, disclosureRow);
    await fill('consultation', 'C', sizes.consultation, consultationRow);
    await fill('foi', 'F', sizes.foi, foiRow);
    await fill('publication', 'P', sizes.content, publicationRow);
    await fill('register_item', 'R', sizes.register, itemRow);
    await fill('register_act', 'A', sizes.register, actRow);
    await fill('remedy', 'L', sizes.register, remedyRow);
    await fill('hand_entry', 'H', sizes.register, handRow);
    await fill('spot_check_item', 'K', sizes.register, spotCheckItemRow);
    await fillSearch(runner, dialect, sizes.content);
    if (dialect === 'mysql') for (const table of countedTables) await runner.query(`ANALYZE TABLE ${table}`);
  } finally {
    await runner.release();
  }
}

async function fillSearch(runner: QueryRunner, dialect: Sources['dialect'], of: number): Promise<void> {
  if (dialect === 'mysql') return insertAll(runner, 'search_doc', rowsOf('P', of, searchRow));
  const docs = [...rowsOf('P', of, searchRow)];
  await insertAll(
    runner,
    'search_doc',
    docs.map(doc => ({ ...doc, tokens: null })),
  );
  await insertAll(
    runner,
    'search_fts',
    docs.map(({ id, tokens }) => ({ rowid: id as Value, tokens: tokens as Value })),
  );
}

function* rowsOf(letter: string, of: number, row: (place: Place) => Row | null): Generator<Row> {
  for (const place of places(letter, of)) {
    const made = row(place);
    if (made) yield made;
  }
}

/** Inserts rows, many in a statement, all in one transaction. */
async function insertAll(runner: QueryRunner, table: string, rows: Iterable<Row>): Promise<void> {
  await runner.query('BEGIN');
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length * Object.keys(row).length > VALUES) {
      await insert(runner, table, batch);
      batch = [];
    }
  }
  if (batch.length > 0) await insert(runner, table, batch);
  await runner.query('COMMIT');
}

async function insert(runner: QueryRunner, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] as Row);
  const one = `(${columns.map(() => '?').join(', ')})`;
  await runner.query(
    `INSERT INTO ${table} (${columns.map(column => `\`${column}\``).join(', ')}) VALUES ${rows.map(() => one).join(', ')}`,
    rows.flatMap(row => columns.map(column => row[column])),
  );
}
