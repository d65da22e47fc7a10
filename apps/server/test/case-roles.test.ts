import { isDeepStrictEqual } from 'node:util';
import { caseRoutes, type ProblemCode, type Route, routes } from '@vc/contract';
import { caseKinds } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  attempt,
  type CaseAct,
  type CaseKindFacts,
  type Colleague,
  cast,
  inputFor,
  type Kept,
  keptOf,
  newWorld,
  type OnCase,
  OURS,
  type Outcome,
  onlyAdded,
  type Place,
  personOf,
  putBack,
  type Table,
  type Who,
  type World,
} from './support/case-matrix.ts';
import { startServer, type TestServer } from './support/server.ts';

const kinds = await Promise.all(
  Object.keys(caseKinds).map(async kind => ((await import(`./support/case-kinds/${kind}.ts`)) as { facts: CaseKindFacts }).facts),
);

let server: TestServer;
let world: World;
beforeAll(async () => {
  server = await startServer();
  world = await newWorld(server);
});
afterAll(() => server.close());

const ours = (who: Who): boolean => !(who in cast) || cast[who as Colleague][0] !== '安置科';

/** What is done with a case of any kind: it is moved from desk to desk, and notes are written about it. */
const deskActs: Record<string, CaseAct> = {
  take: { route: caseRoutes.take, button: 'take' },
  assign: {
    route: caseRoutes.assign,
    button: 'assign',
    input: (_, { ids }, who) => ({ holderId: ids[ours(who) ? 'clerk' : 'other-clerk'] }),
  },
  note: { route: caseRoutes.note, button: 'note', input: () => ({ note: '注' }) },
  transfer: { route: caseRoutes.transfer, button: 'transfer', input: () => ({ section: '安置科', reason: '不归我们' }) },
};
const deskMay: Record<Place['desk'], Table> = {
  pool: {
    clerk: 'take assign transfer note',
    head: 'assign transfer note',
    admin: 'assign transfer',
    'other-clerk': 'take assign transfer note',
    'other-head': 'assign transfer note',
  },
  free: { clerk: 'take assign transfer note', head: 'assign transfer note', admin: 'assign transfer' },
  held: {
    holder: 'assign transfer note',
    clerk: 'note',
    head: 'assign transfer note',
    admin: 'assign transfer',
    both: 'assign transfer note',
  },
  closed: { holder: 'note', clerk: 'note', head: 'note', both: 'note' },
};
/** Taking what one has already is no mistake; a colleague's case is the head's to move. */
const deskIdle = (place: Place): Table => (place.desk === 'held' ? { [holderOf(place) as Colleague]: 'take' } : {});
const deskRefused: Record<Place['desk'], Partial<Record<Who, Record<string, ProblemCode>>>> = {
  pool: {},
  free: {},
  held: { clerk: { assign: 'forbidden', transfer: 'forbidden' } },
  closed: {},
};

const words = (table: Table | undefined, who: Who): string[] => (table?.[who] ?? '').split(' ').filter(word => word !== '');
const actsOf = ({ acts }: CaseKindFacts): Record<string, CaseAct> => ({ ...acts, ...deskActs });
const holderOf = ({ desk, holder = 'holder' }: Place): Colleague | null => (desk === 'held' || desk === 'closed' ? holder : null);
const allowed = (place: Place, who: Who): string[] => [...words(place.may, who), ...words(deskMay[place.desk], who)];
const idle = (place: Place, who: Who): string[] => [...words(place.idle, who), ...words(deskIdle(place), who)];
const isPhone = (who: Who): boolean => who === 'owner' || who === 'other-phone';
const rolesOf = (who: Who): readonly string[] => (who in cast ? cast[who as Colleague][1] : [who]);

/** Everybody who tries here: the holder where there is one, and whoever has two roles where that makes a difference. */
function peopleAt(place: Place, on: OnCase): Who[] {
  const holder = holderOf(place);
  const staff = (Object.keys(cast) as Colleague[]).filter(who => (who !== 'holder' && who !== 'both') || who === holder);
  return [...staff, ...(on.owner ? (['owner'] as const) : []), 'other-phone', 'nobody'];
}

const inScope = (place: Place, who: Colleague): boolean => place.desk === 'pool' || cast[who][0] === null || cast[who][0] === OURS;

const isElsewhere = (place: Place, who: Who): boolean => who === 'other-phone' || (who in cast && !inScope(place, who as Colleague));

/** Whether these roles may do something anywhere in the table of a kind: if not, the refusal says that it is not for them. */
function everMay(facts: CaseKindFacts, who: Who, act: string): boolean {
  const roles = rolesOf(who);
  return Object.values(facts.places).some(place =>
    (['owner', ...Object.keys(cast)] as Who[]).some(
      other => rolesOf(other).every(role => roles.includes(role)) && [...allowed(place, other), ...idle(place, other)].includes(act),
    ),
  );
}

/**
 * With what somebody is turned away before anything is read of a case, because the contract does not let him call the route
 * at all; null when he gets as far as the case.
 */
function atTheDoor({ access }: Route, who: Who): ProblemCode | null {
  if (who === 'nobody' || isPhone(who) !== (access === 'veteran')) return 'sign_in';
  return Array.isArray(access) && !rolesOf(who).some(role => access.includes(role as never)) ? 'forbidden' : null;
}

/** With what somebody is refused who may not. */
function refusal(facts: CaseKindFacts, place: Place, who: Who, name: string): ProblemCode {
  const turnedAway = atTheDoor((actsOf(facts)[name] as CaseAct).route, who);
  if (turnedAway) return turnedAway;
  if (who === 'other-phone') return 'not_found';
  if (who in cast && !inScope(place, who as Colleague)) return 'not_found';
  const said = place.refused?.[who]?.[name] ?? place.refused?.all?.[name] ?? deskRefused[place.desk][who]?.[name];
  return said ?? (everMay(facts, who, name) ? 'wrong_state' : 'forbidden');
}

/** What was tried and how it ended, for the message of a failure. */
const tried = (who: Who, name: string, outcome: string) => `${who} ${name}: ${outcome}`;

describe.each(kinds)('$kind', facts => {
  const { table } = facts;
  /** Where everybody tries everything: what lies in its section, on a desk, and closed. */
  const thorough = (['free', 'held', 'closed'] as const).map(desk => Object.values(facts.places).find(place => place.desk === desk));
  const acts = actsOf(facts);

  /** A case at this place, which must have come to the state that the place says. */
  async function bring(place: Place): Promise<OnCase> {
    const on = await place.bring(world);
    const [row] = await server.db.read.query<Record<string, string>[]>(`SELECT * FROM ${table} WHERE id = ?`, [on.id]);
    expect(Object.fromEntries(Object.keys(place.at).map(column => [column, row?.[column]]))).toEqual(place.at);
    return on;
  }

  async function tryOn(on: OnCase, who: Who, name: string, kept: Kept): Promise<Outcome> {
    const act = acts[name] as CaseAct;
    const input = await inputFor(world, act, on, who, kept);
    return attempt(world, personOf(world, who, on), act.route, input);
  }

  /** Buttons that somebody is offered: of the case itself and of the desk it lies on. */
  async function offered(on: OnCase, who: Who): Promise<string[] | null> {
    const person = personOf(world, who, on);
    const may = async (route: Route) =>
      (await person.call<Route<never, never>>(route as never, { id: on.id } as never)) as { may: string[] };
    if (who === 'owner') return (await may(facts.phoneView)).may.sort();
    const sees = (route: Route) => rolesOf(who).some(role => (route.access as readonly string[]).includes(role));
    if (!sees(facts.staffView)) return null;
    return [...(await may(facts.staffView)).may, ...(sees(caseRoutes.one) ? (await may(caseRoutes.one)).may : [])].sort();
  }

  const buttons = (place: Place, who: Who): string[] => {
    const names = allowed(place, who).map(name => {
      const { button = null } = acts[name] as CaseAct;
      return typeof button === 'function' ? button(place.at) : button;
    });
    return [...new Set(names.filter(name => name !== null))].sort();
  };

  test.each(Object.entries(facts.places))('%s: each act goes through for exactly those who may', async (_, place) => {
    const wrong: string[] = [];
    const expectOutcome = (found: string, expected: string) => found !== expected && wrong.push(`${found}; expected ${expected}`);
    const first = await bring(place);
    const people = peopleAt(place, first);
    for (const who of people) {
      // Who is turned away at the door, or finds nothing because it is another section's, is so whatever state a case is in.
      const anywhere = (name: string) => atTheDoor((acts[name] as CaseAct).route, who) !== null || isElsewhere(place, who);
      const names = Object.keys(acts).filter(name => !allowed(place, who).includes(name) && (thorough.includes(place) || !anywhere(name)));
      const before = await keptOf(server, facts, first.id);
      const outcomes = await Promise.all(names.map(name => tryOn(first, who, name, before)));
      for (const [i, name] of names.entries()) {
        const expected = idle(place, who).includes(name) ? 'done' : refusal(facts, place, who, name);
        expectOutcome(tried(who, name, outcomes[i]?.code ?? ''), tried(who, name, expected));
      }
      if (!isDeepStrictEqual(await keptOf(server, facts, first.id), before)) wrong.push(`${who} changed something by what was refused`);
    }
    for (const who of people) {
      if (who !== 'owner' && (!(who in cast) || !inScope(place, who as Colleague))) continue;
      const may = await offered(first, who);
      if (may) expectOutcome(tried(who, 'is offered', may.join(' ')), tried(who, 'is offered', buttons(place, who).join(' ')));
    }
    const goThrough = async (who: Who) => {
      let on: OnCase | null = null;
      // What moves a case from desk to desk is undone and looking at it is nothing: they come first, so that one case does for them.
      for (const name of allowed(place, who).reverse()) {
        on ??= await bring(place);
        const before = await keptOf(server, facts, on.id);
        const { code, body } = await tryOn(on, who, name, before);
        const after = await keptOf(server, facts, on.id);
        if (code !== 'done') wrong.push(`${tried(who, name, code)}; expected done: ${(body as { message: string }).message}`);
        else if (isDeepStrictEqual(after, before)) wrong.push(`${tried(who, name, code)}, but changes nothing`);
        if (name in deskActs) await putBack(world, on.id, before);
        else if (!onlyAdded(before, after)) on = null;
      }
    };
    await Promise.all(people.map(goThrough));
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(facts.others))('%s goes through for exactly those who may', async (name, { route, input, by }) => {
    const wrong: string[] = [];
    const people = [
      ...(Object.keys(cast) as Who[]).filter(who => who !== 'holder' && who !== 'both'),
      'owner',
      'other-phone',
      'nobody',
    ] as const;
    for (const who of people) {
      const owner = await server.device();
      const given = await input({ ...world, phone: owner });
      const { code } = await attempt(world, personOf(world, who, { id: '', owner }), route, given);
      const refused = atTheDoor(route, who) ?? (isPhone(who) ? 'not_found' : 'forbidden');
      const expected = by.split(' ').includes(who) ? 'done' : refused;
      if (code !== expected) wrong.push(`${who} ${name}: ${code}; expected ${expected}`);
    }
    expect(wrong).toEqual([]);
  });

  test('every state is somewhere in the table', () => {
    for (const [column, values] of Object.entries(facts.columns))
      expect([...new Set(Object.values(facts.places).map(({ at }) => at[column]))].sort()).toEqual([...values].sort());
  });

  test('every action of its step tables is done by an act, or by the program alone', () => {
    const actions = facts.steps.flatMap(steps => steps.map(({ action }) => action));
    const done = Object.values(facts.acts).flatMap(({ steps = [] }) => steps);
    expect([...new Set([...done, ...(facts.byProgram ?? [])])].sort()).toEqual([...new Set(actions)].sort());
  });

  test('every route of its contract that changes something is tried', () => {
    const changing = facts.features.flatMap(feature => Object.entries(routes[feature] ?? {}).filter(([, { method }]) => method !== 'GET'));
    const known = new Set(
      [...Object.values(facts.acts), ...Object.values(facts.others)].map(({ route }) => `${route.method} ${route.path}`),
    );
    expect(changing.filter(([, { method, path }]) => !known.has(`${method} ${path}`)).map(([name]) => name)).toEqual([]);
  });

  test('every act is allowed to somebody, somewhere', () => {
    const never = Object.keys(facts.acts).filter(
      name => !Object.values(facts.places).some(place => Object.keys(place.may).some(who => allowed(place, who as Who).includes(name))),
    );
    expect(never).toEqual([]);
  });
});

test('every kind of case has its facts, and every changing route of every desk is tried', () => {
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(Object.keys(caseKinds).sort());
  const moving = Object.entries(caseRoutes).filter(([, { method, path }]) => method !== 'GET' && path.includes('/cases/:id/'));
  expect(moving.map(([name]) => name).sort()).toEqual(Object.keys(deskActs).sort());
});
