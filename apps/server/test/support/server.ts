import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { caller, type Given, Problem, type Reply, type Route, type Transport } from '@vc/contract';
import { type Day, instantAt, type StaffRole } from '@vc/domain';
import { type Config, readConfig } from '../../src/config.ts';
import { createApp } from '../../src/create-app.ts';
import { system } from '../../src/platform/actor.ts';
import { Clock } from '../../src/platform/clock.ts';
import { Db } from '../../src/platform/db.ts';
import { StaffService } from '../../src/session/staff.service.ts';
import { newMigratedDatabase } from './migrated.ts';

/** A clock that stands where a test puts it. */
export class TestClock extends Clock {
  #now = new Date(instantAt('2026-11-23', '10:00'));

  override now(): Date {
    return this.#now;
  }

  set(on: Day, time = '10:00'): void {
    this.#now = new Date(instantAt(on, time));
  }

  forward(minutes: number): void {
    this.#now = new Date(this.#now.getTime() + minutes * 60_000);
  }
}

export const PASSWORD = 'Correct-horse-7';

/** Somebody at the other end of the line: calls routes as the contract says, with whatever proves who he is. */
export class Person {
  readonly headers: Record<string, string>;
  readonly call: <T extends Route>(route: T, input: Given<T>) => Promise<Reply<T>>;
  readonly #base: string;

  constructor(base: string, headers: Record<string, string> = {}) {
    this.#base = base;
    this.headers = headers;
    const send: Transport = async ({ method, url, body }) => {
      const answer = await this.fetch(url, { method, body });
      return { status: answer.status, body: await answer.json() };
    };
    this.call = caller(send);
  }

  fetch(url: string, { method = 'GET', body }: { method?: string; body?: unknown } = {}): Promise<Response> {
    const json = body === undefined ? {} : { 'content-type': 'application/json' };
    return fetch(`${this.#base}${url}`, {
      method,
      headers: { ...json, ...this.headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  /** The problem that a call ends with; fails when it succeeds. */
  async refused<T extends Route>(route: T, input: Given<T>): Promise<Problem> {
    const answer = await this.call(route, input).then(
      reply => new Error(`expected a problem, got ${JSON.stringify(reply)}`),
      (error: unknown) => error,
    );
    if (answer instanceof Problem) return answer;
    throw answer;
  }
}

export interface TestServer {
  app: NestFastifyApplication;
  base: string;
  config: Config;
  clock: TestClock;
  db: Db;
  stranger: Person;
  /** A veteran's phone with a session of its own. */
  device(): Promise<Person>;
  /** A new member of staff with these roles, signed in. */
  staff(...roles: StaffRole[]): Promise<Person & { username: string }>;
  /** As `staff`, who belongs to a section. */
  staffOf(section: string, ...roles: StaffRole[]): Promise<Person & { username: string }>;
  close(): Promise<void>;
}

let staffCount = 0;

/** The real server on a database of its own, every reply checked against its schema. `settings`: of the environment; `over`: in place of them. */
export async function startServer(settings: NodeJS.ProcessEnv = {}, over: Pick<Partial<Config>, 's3'> = {}): Promise<TestServer> {
  const database = await newMigratedDatabase();
  const read = readConfig({
    DATA_DIR: database.dataDir,
    DEMO: '0',
    ...settings,
    ...(database.databaseUrl ? { DATABASE_URL: database.databaseUrl } : {}),
  });
  const config = { ...read, ...over };
  const clock = new TestClock();
  const app = await createApp(config, { clock, checkReplies: true });
  await app.listen(0, '127.0.0.1');
  const base = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  const stranger = new Person(base);
  return {
    app,
    base,
    config,
    clock,
    db: app.get(Db),
    stranger,
    device: () => newDevice(base),
    staff: (...roles) => newStaff(app, base, roles, null),
    staffOf: (section, ...roles) => newStaff(app, base, roles, section),
    close: async () => {
      // An answer that was just read may not have ended yet on our side.
      const closing = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
      await app.close();
      clearInterval(closing);
      await database.drop();
    },
  };
}

async function newStaff(app: NestFastifyApplication, base: string, roles: StaffRole[], section: string | null) {
  const username = `staff${++staffCount}`;
  await app.get(StaffService).add(system('测试'), { username, name: `同事${staffCount}`, section, roles, password: PASSWORD });
  return signIn(base, username);
}

async function newDevice(base: string): Promise<Person> {
  const answer = await new Person(base).fetch('/api/session/device', { method: 'POST', body: {} });
  const { token } = (await answer.json()) as { token: string };
  return new Person(base, { authorization: `Bearer ${token}` });
}

/** Signs in and keeps the cookie, as the console's browser does. */
export async function signIn(base: string, username: string, password = PASSWORD): Promise<Person & { username: string }> {
  const answer = await new Person(base).fetch('/api/session/staff', { method: 'POST', body: { username, password } });
  if (answer.status !== 200) throw new Error(`sign in failed: ${await answer.text()}`);
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] as string;
  return Object.assign(new Person(base, { cookie, 'x-vc-console': '1' }), { username });
}
