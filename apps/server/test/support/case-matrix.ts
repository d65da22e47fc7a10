import { isDeepStrictEqual } from 'node:util';
import { caseRoutes, type ProblemCode, type Route, requestFor } from '@vc/contract';
import type { CaseKind, Day, StaffRole, StepTable } from '@vc/domain';
import { CaseEntity } from '../../src/case/index.ts';
import { system } from '../../src/platform/actor.ts';
import { setSections, staffId } from './cases.ts';
import type { Person, TestServer } from './server.ts';
import { formOf, png } from './uploads.ts';

/** The section on whose desk the cases of the matrix lie, and one that has nothing to do with them. */
export const OURS = '优抚科';
export const THEIRS = '安置科';

/** Everybody of the bureau who tries: section and roles. The holder is the colleague on whose desk a case lies. */
export const cast = {
  clerk: [OURS, ['clerk']],
  holder: [OURS, ['clerk']],
  head: [OURS, ['reviewer']],
  both: [OURS, ['clerk', 'reviewer']],
  editor: [OURS, ['editor']],
  secrecy: [OURS, ['secrecy']],
  deputy: [null, ['deputy']],
  director: [null, ['director']],
  admin: [null, ['admin']],
  'other-clerk': [THEIRS, ['clerk']],
  'other-head': [THEIRS, ['reviewer']],
} as const satisfies Record<string, readonly [string | null, readonly StaffRole[]]>;
export type Colleague = keyof typeof cast;
/** `owner`: the phone from which the case came. `nobody`: signed out. */
export type Who = Colleague | 'owner' | 'other-phone' | 'nobody';

export interface World {
  server: TestServer;
  staff: Record<Colleague, Person>;
  ids: Record<Colleague, string>;
  otherPhone: Person;
  /** A small picture. */
  picture: Uint8Array;
}

/** A case that was brought into a state. */
export interface OnCase {
  id: string;
  /** Null for what came on paper. */
  owner: Person | null;
  /** The key of a file that is not to be given away as it is. */
  original?: string;
}

/** Something that may be tried upon a case. `id` and `version` are filled in where the route takes them. */
export interface CaseAct {
  route: Route;
  /** Actions of the domain's step tables that it does. */
  steps?: readonly string[];
  /** What the reply's `may` calls it; left out for what has no button. */
  button?: string | ((at: Place['at']) => string | null);
  input?: (on: OnCase, world: World, who: Who) => object | Promise<object>;
}

/** Acts by name, separated by spaces, for each of those who may; everybody else is refused. */
export type Table = Partial<Record<Who, string>>;

/** A situation in which a case can be: its state, and what else decides who may do what. */
export interface Place {
  /** Columns of its own row, which it must have once it is brought there. */
  at: Record<string, string>;
  /** Whether it lies untaken in its section or in the pool of the bureau, on somebody's desk, or is closed. */
  desk: 'pool' | 'free' | 'held' | 'closed';
  /** On whose desk it lies, or lay before it was closed; null: on nobody's. */
  holder?: 'holder' | 'both' | null;
  bring(world: World): Promise<OnCase>;
  may: Table;
  /** What is taken without a complaint and changes nothing. */
  idle?: Table;
  /** Why, where it is neither the role (`forbidden`) nor the state (`wrong_state`). `all`: for everybody in its section. */
  refused?: Partial<Record<Who | 'all', Record<string, ProblemCode>>>;
}

/** A route that changes something without a case in its path; those named get through. */
export interface OtherRoute {
  route: Route;
  /** `phone` is that of the owner. */
  input(world: World & { phone: Person }): object | Promise<object>;
  by: string;
}

/** Everything that the matrix has to know of a kind of case, written out by hand: a new kind brings a file of this. */
export interface CaseKindFacts {
  kind: CaseKind;
  table: string;
  /** Tables with a row of the same id beside it. */
  beside?: readonly string[];
  /** Its features in the contract. */
  features: readonly string[];
  /** Every value of the columns that say where it stands. */
  columns: Record<string, readonly string[]>;
  steps: readonly StepTable<string, string>[];
  /** Actions that no person does by hand. */
  byProgram?: readonly string[];
  staffView: Route;
  phoneView: Route;
  acts: Record<string, CaseAct>;
  places: Record<string, Place>;
  others: Record<string, OtherRoute>;
}

/** A bureau of two sections with everybody of the cast signed in. */
export async function newWorld(server: TestServer): Promise<World> {
  await setSections(server, OURS, THEIRS);
  const entries = await Promise.all(
    Object.entries(cast).map(async ([name, [section, roles]]) => {
      const person = await (section ? server.staffOf(section, ...roles) : server.staff(...roles));
      return { name, person, id: await staffId(server, person) };
    }),
  );
  return {
    server,
    staff: Object.fromEntries(entries.map(({ name, person }) => [name, person])) as unknown as World['staff'],
    ids: Object.fromEntries(entries.map(({ name, id }) => [name, id])) as World['ids'],
    otherPhone: await server.device(),
    picture: await png(),
  };
}

export const personOf = (world: World, who: Who, on: OnCase): Person => {
  if (who === 'nobody') return world.server.stranger;
  if (who === 'other-phone') return world.otherPhone;
  return who === 'owner' ? (on.owner as Person) : world.staff[who];
};

/** How a call ended: `done`, or the code of its problem. */
export interface Outcome {
  code: 'done' | ProblemCode;
  status: number;
  body: unknown;
}

/** Calls a route past the typed client; a route that takes a file is given a small picture. */
export async function attempt(world: World, who: Person, route: Route, input: object): Promise<Outcome> {
  const { url, method, body } = requestFor(route, input as Record<string, unknown>);
  const answer = route.multipart
    ? await fetch(`${world.server.base}${url}`, { method, headers: who.headers, body: formOf(world.picture, '图.png') })
    : await who.fetch(url, { method, ...(body === undefined ? {} : { body }) });
  const isJson = answer.headers.get('content-type')?.includes('json');
  const said: unknown = isJson ? await answer.json() : Buffer.from(await answer.arrayBuffer());
  return { code: answer.ok ? 'done' : (said as { code: ProblemCode }).code, status: answer.status, body: said };
}

/** Names that a route's input takes. */
export const inputNames = ({ input }: Route): string[] => Object.keys((input as { def?: { shape?: object } }).def?.shape ?? {});

/** A case as the bureau keeps it. */
export interface Kept {
  version: number;
  recordVersion: number;
  [column: string]: unknown;
}

/**
 * What the bureau keeps of a case: its row, its record, and how much history, words to people, files and whatever lies
 * beside its kind there are. Nothing that is refused may change any of it.
 */
export async function keptOf({ db }: TestServer, { table, beside = [] }: CaseKindFacts, id: string): Promise<Kept> {
  const record = ['section', 'holderId', 'holderName', 'phase', 'stateWords', 'next', 'clockFrom', 'dueOn', 'closedOn', 'alert', 'title'];
  const lists = Object.entries({ history: 'subjectId', notice: 'subjectId', case_file: 'caseId' });
  const columns = [
    't.*',
    'c.version AS recordVersion',
    ...record.map(name => `c.${name} AS record_${name}`),
    ...lists.map(([list, column]) => `(SELECT COUNT(*) FROM ${list} WHERE ${column} = t.id) AS n_${list}`),
    ...beside.map((other, i) => `(SELECT MAX(version) FROM ${other} WHERE id = t.id) AS beside_${i}`),
  ];
  const sql = `SELECT ${columns.join(', ')} FROM ${table} t JOIN case_record c ON c.id = t.id WHERE t.id = ?`;
  return (await db.read.query<[Kept]>(sql, [id]))[0];
}

/** Whether nothing is different but that more lies with a case: somebody looked at it, or added a file. */
export const onlyAdded = (before: Kept, after: Kept): boolean =>
  isDeepStrictEqual({ ...before, n_history: 0, n_case_file: 0 }, { ...after, n_history: 0, n_case_file: 0 });

/** Puts a case that was handed to somebody back on the desk where it lay. */
export async function putBack({ server: { db } }: World, id: string, before: Kept): Promise<void> {
  const { record_section: section, record_phase: phase, record_holderId: holderId, record_holderName: holderName } = before;
  const desk = { section, phase, holderId, holderName } as Partial<CaseEntity>;
  await db.write(system('测试'), tx => tx.keep(CaseEntity, desk, { id }));
}

/** What a route is given for this case as it stands. */
export async function inputFor(world: World, act: CaseAct, on: OnCase, who: Who, kept: Kept): Promise<object> {
  const more = (await act.input?.(on, world, who)) ?? {};
  const version = act.route.path.startsWith('/staff/cases/') ? kept.recordVersion : kept.version;
  return { id: on.id, ...(inputNames(act.route).includes('version') ? { version } : {}), ...more };
}

export const today = ({ server }: World): Day => server.clock.today();

/** Puts a case on the desk of the section that the matrix is about, then, unless told otherwise, on somebody's. */
export async function putOn(world: World, id: string, holder: Colleague | null = null): Promise<void> {
  const one = () => world.staff.admin.call(caseRoutes.one, { id });
  const { section, version } = await one();
  if (section !== OURS) await world.staff.admin.call(caseRoutes.transfer, { id, version, section: OURS, reason: '归优抚科办理' });
  if (holder) await world.staff[holder].call(caseRoutes.take, { id, version: (await one()).version });
}
