// Loaded into the server before everything else (`node --import`): makes it die at a step that the test names, as a power
// failure would. A step is a statement that changes the database, the end of a transaction, or the answer's way out.
import { AsyncLocalStorage } from 'node:async_hooks';
import { Server, ServerResponse } from 'node:http';
import { createRequire, flushCompileCache } from 'node:module';
import { join } from 'node:path';

const ofServer = createRequire(join(process.cwd(), 'apps/server/package.json'));
const CHANGES = /^\s*(?:INSERT|UPDATE|DELETE|COMMIT)\b/i;

const inRequest = new AsyncLocalStorage<true>();
/** Steps of requests alone are counted, not those of the sweeps beside them. */
let requestsOnly = false;
let left = Number(process.env.VC_DIE_AFTER ?? Number.POSITIVE_INFINITY);
let taken: string[] = [];
let told = false;
process.on('message', (steps: number | { inRequests: number }) => {
  // Whoever is killed has no other moment to keep what it has compiled.
  if (!told) flushCompileCache();
  told = true;
  requestsOnly = typeof steps !== 'number';
  left = typeof steps === 'number' ? steps : steps.inRequests;
  process.send?.({ taken });
  taken = [];
});

function step(what: string): void {
  if (left === Number.POSITIVE_INFINITY || (requestsOnly && !inRequest.getStore())) return;
  taken.push(what.trim().slice(0, 60));
  left -= 1;
  if (left < 0) process.kill(process.pid, 'SIGKILL');
}

interface Statement {
  source: string;
  readonly: boolean;
}
type Method = (this: Statement, ...args: unknown[]) => unknown;

/** Counts the statements of the embedded database. */
function watchSqlite(): void {
  const Database = ofServer('better-sqlite3') as new (name: string) => { prepare(sql: string): object };
  const statement = Object.getPrototypeOf(new Database(':memory:').prepare('SELECT 1')) as Record<'run' | 'all' | 'get', Method>;
  for (const name of ['run', 'all', 'get'] as const) {
    const method = statement[name];
    statement[name] = function (this: Statement, ...args) {
      if (CHANGES.test(this.source)) step(this.source);
      return method.apply(this, args);
    };
  }
}

/** Counts the statements that go to MySQL. */
function watchMysql(): void {
  // The class below is the one that connections in a pool share with all others.
  const { Connection } = ofServer('mysql2') as { Connection: { prototype: object } };
  const shared = Object.getPrototypeOf(Connection.prototype) as { query(sql: unknown, ...rest: unknown[]): unknown };
  const query = shared.query;
  shared.query = function (sql, ...rest) {
    const text = typeof sql === 'string' ? sql : String((sql as { sql?: string }).sql ?? '');
    if (CHANGES.test(text)) step(text);
    return query.call(this, sql, ...rest);
  };
}

watchSqlite();
watchMysql();
const emit = Server.prototype.emit;
Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
  const go = () => (emit as (...all: unknown[]) => boolean).call(this, event, ...args);
  return event === 'request' ? inRequest.run(true, go) : go();
} as typeof emit;
const end = ServerResponse.prototype.end;
ServerResponse.prototype.end = function (this: ServerResponse, ...args: unknown[]) {
  step('answer');
  return (end as (...rest: unknown[]) => ServerResponse).apply(this, args);
} as typeof end;
