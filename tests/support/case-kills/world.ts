import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { NoAnswer } from '@vc/contract';
import { createConnection } from 'mysql2/promise';
import { type Gateway, startGateway } from '../../../apps/server/test/support/gateway.ts';
import { newDatabaseUrl } from '../database.ts';
import { type Call, calling, deviceHeaders, staffHeaders } from '../people.ts';
import { type Product, startProduct } from '../product.ts';

/** A phone: what it may do, what proves that it is it, and the id under which the server knows it. */
export interface Phone {
  call: Call;
  headers: Record<string, string>;
  id: string;
}

export type Rows = Record<string, unknown>[];
const NEVER = 1e9;
const people = ['clerk', 'reviewer', 'secrecy', 'admin'] as const;

/** A bureau whose server dies and comes back, on the same data each time, with the people who go on working with it. */
export class World {
  product: Product;
  readonly gateway: Gateway;
  readonly staff = {} as Record<(typeof people)[number], Call>;
  readonly #databaseUrl: string | undefined;
  readonly #dataDir: string;

  private constructor(product: Product, gateway: Gateway, databaseUrl: string | undefined) {
    this.product = product;
    this.gateway = gateway;
    this.#databaseUrl = databaseUrl;
    this.#dataDir = product.dataDir;
  }

  static async open(kind: 'sqlite' | 'mysql'): Promise<World> {
    const [databaseUrl, gateway] = await Promise.all([newDatabaseUrl(kind), startGateway()]);
    const world = new World(await startProduct({ databaseUrl, mortal: true, env: gatewaySettings(gateway) }), gateway, databaseUrl);
    for (const name of people) world.staff[name] = world.as(await staffHeaders(world.product.base, name));
    return world;
  }

  /** What a process needs to work upon this world's data. */
  get env(): NodeJS.ProcessEnv {
    return { ...process.env, DATA_DIR: this.#dataDir, DATABASE_URL: this.#databaseUrl ?? '', ...gatewaySettings(this.gateway) };
  }

  /** Calls in the name of whoever these headers prove, at the server that lives by then. */
  as(headers: Record<string, string>): Call {
    return calling(() => this.product.base, headers);
  }

  async phone(): Promise<Phone> {
    const headers = await deviceHeaders(this.product.base);
    const secret = (headers.authorization as string).slice('Bearer '.length);
    const [session] = await this.query('SELECT holderId FROM session WHERE tokenHash = ?', [
      createHash('sha256').update(secret).digest('hex'),
    ]);
    return { headers, id: session?.holderId as string, call: this.as(headers) };
  }

  /** What is committed, read past the server. */
  async query(sql: string, values: readonly string[] = []): Promise<Rows> {
    if (this.#databaseUrl) {
      const connection = await createConnection(this.#databaseUrl);
      const [rows] = await connection.query(sql, [...values]).finally(() => connection.end());
      return rows as Rows;
    }
    const file = new DatabaseSync(join(this.#dataDir, 'veterans-cloud.sqlite'), { readOnly: true });
    try {
      return file
        .prepare(sql)
        .all(...values)
        .map(row => ({ ...row }));
    } finally {
      file.close();
    }
  }

  /** Does something undisturbed; gives the steps that it took. */
  async steps(act: () => Promise<unknown>): Promise<string[]> {
    await this.product.dieAfter({ inRequests: NEVER });
    await act();
    return this.product.dieAfter(NEVER);
  }

  /**
   * Does these things at the same time with a server that dies after so many steps, or at the latest when all of them are
   * answered, and starts it again. Gives whether it died before.
   */
  async killedAfter(steps: Parameters<Product['dieAfter']>[0], acts: readonly (() => Promise<unknown>)[]): Promise<boolean> {
    await this.product.dieAfter(steps);
    const ends = await Promise.allSettled(acts.map(act => act()));
    const failed = ends.flatMap(end => (end.status === 'rejected' ? [end.reason] : []));
    const refused = failed.find(reason => !(reason instanceof NoAnswer));
    if (refused) throw refused;
    await this.restart();
    return failed.length > 0;
  }

  async restart(): Promise<void> {
    await this.product.kill();
    this.product = await startProduct({
      dataDir: this.#dataDir,
      databaseUrl: this.#databaseUrl,
      mortal: true,
      env: gatewaySettings(this.gateway),
    });
  }

  async close(): Promise<void> {
    await this.product.kill();
    await this.gateway.close();
  }
}

/** How a server is told of its gateway. */
export const gatewaySettings = ({ url }: Gateway) => ({ NOTICE_WEBHOOK: url, NOTICE_WEBHOOK_SECRET: 'a-secret-of-the-gateway' });
