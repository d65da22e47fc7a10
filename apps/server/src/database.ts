import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from './config.ts';
import { entities } from './entities.ts';
import { migrations } from './migrations/index.ts';
import { alone, type Sources } from './platform/sources.ts';

interface SqliteConnection {
  pragma(text: string): unknown;
}

const shared = { entities, migrations, migrationsTableName: 'migration', synchronize: false, logging: false } as const;

function sqlite(dataDir: string, prepare: (db: SqliteConnection) => void): DataSource {
  mkdirSync(dataDir, { recursive: true });
  const source = new DataSource({
    ...shared,
    type: 'better-sqlite3',
    database: join(dataDir, 'veterans-cloud.sqlite'),
    enableWAL: true,
    prepareDatabase: (db: SqliteConnection) => {
      db.pragma('busy_timeout = 0');
      prepare(db);
    },
  } as DataSourceOptions);
  // SQLite takes any type name with TEXT in it; TypeORM's list does not know MySQL's name for long text.
  (source.driver.supportedDataTypes as string[]).push('mediumtext');
  return source;
}

/** Connects, without touching the tables. */
export async function openSources(config: Pick<Config, 'databaseUrl' | 'dataDir'>): Promise<Sources> {
  if (config.databaseUrl) {
    const pool = new DataSource({
      ...shared,
      type: 'mysql',
      url: config.databaseUrl,
      charset: 'utf8mb4_bin',
      timezone: 'Z',
      poolSize: 12,
      connectTimeout: 10_000,
    });
    await pool.initialize();
    return { dialect: 'mysql', writer: pool, reader: pool };
  }
  // An acknowledged receipt must survive a power failure: every commit is flushed to disk.
  const writer = sqlite(config.dataDir, db => db.pragma('synchronous = FULL'));
  await writer.initialize();
  const reader = sqlite(config.dataDir, db => db.pragma('query_only = ON'));
  await reader.initialize();
  return { dialect: 'sqlite', writer, reader };
}

export async function closeSources({ writer, reader }: Sources): Promise<void> {
  if (reader !== writer && reader.isInitialized) await reader.destroy();
  if (writer.isInitialized) await writer.destroy();
}

/** Brings the tables up to date. Several servers may start at once on MySQL: one migrates, the others wait. */
export async function migrate(sources: Sources): Promise<void> {
  const transaction = sources.dialect === 'sqlite' ? 'all' : 'none';
  await alone(sources, 'migrate', () => sources.writer.runMigrations({ transaction }));
}
