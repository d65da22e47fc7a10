import { aidDraftRoutes, aidRoutes, consultationRoutes, myCaseRoutes, pathNames, presenceRoutes, type Route, routes } from '@vc/contract';
import JSZip from 'jszip';
import { MoreThan } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { system } from '../src/platform/actor.ts';
import { LimitEntity } from '../src/platform/limits.ts';
import {
  all,
  asked,
  byPath,
  changing,
  facts,
  inBodies,
  lists,
  NAMING,
  ofTheBureau,
  otherFeatures,
  placed,
  sharedFeatures,
} from './support/case-exits.ts';
import { attempt, inputNames, keptOf, OURS, type Outcome } from './support/case-matrix.ts';
import { type Bureau, newBureau, type Traced, trace } from './support/case-strangers.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let bureau: Bureau;
let cases: Traced[];
let strangers: Record<string, Person>;
const before = new Map<string, string>();
beforeAll(async () => {
  server = await startServer();
  bureau = await newBureau(server);
  strangers = {
    'somebody of another section': bureau.outsider,
    'a former handler': bureau.former,
    'another phone': bureau.otherPhone,
    'somebody signed out': server.stranger,
  };
  for (const [who, person] of Object.entries(strangers))
    for (const { name, route } of lists)
      for (const [i, input] of inputsOf(name, '无此事').entries()) before.set(`${who} ${name} ${i}`, await textOf(person, route, input));
  cases = await trace(bureau, facts);
});
afterAll(() => server.close());

const inputsOf = (name: string, find: string): object[] => asked[name]?.(find) ?? [{}];

/** What an answer says, a document's words included. */
async function textOf(who: Person, route: Route, input: object): Promise<string> {
  const { status, body } = await attempt(bureau.world, who, route, input);
  // A case that something was split off from is another version of itself.
  if (!Buffer.isBuffer(body)) return `${status} ${JSON.stringify(body).replace(/"version":\d+/g, '')}`;
  if (body.subarray(0, 2).toString() !== 'PK') return `${status} ${body.toString('utf8')}`;
  const zip = await JSZip.loadAsync(body);
  const parts = await Promise.all(Object.values(zip.files).map(file => (file.dir ? '' : file.async('string'))));
  return `${status} ${parts.join('\n')}`;
}

/** Everything by which an answer could differ from that for something that does not exist. */
const said = ({ status, body }: Outcome): object => {
  const { code, message, fields } = body as { code?: string; message?: string; fields?: unknown };
  return code ? { status, code, message, fields } : { status, body };
};

const picked = (values: Record<string, string>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));

const nobodys = (name: string): string => (name === 'key' ? '0'.repeat(32) : name === 'page' ? '1' : '0'.repeat(26));

/** A valid input for a route apart from what its path names. */
async function inputOf({ feature, route }: (typeof all)[number], one: Traced): Promise<object> {
  const ofKind = facts.find(({ features }) => features.includes(feature));
  const known = ofKind && [...Object.values(ofKind.acts), ...Object.values(ofKind.others)].find(act => act.route === route);
  const { version, recordVersion } = await keptOf(server, one.facts, one.id);
  const given =
    known && ofKind?.kind === one.facts.kind && !route.path.includes('aid-drafts')
      ? await known.input?.({ id: one.id, owner: one.owner } as never, bureau.world, 'other-clerk')
      : {};
  const more: Record<string, unknown> = {
    format: 'docx',
    version: feature === 'case' ? recordVersion : version,
    holderId: bureau.outsiderId,
    section: OURS,
    reason: '因',
    note: '注',
    form: {},
    pass: '查到过',
    notice: '2026-11-25',
    sensitive: '2026-11-25',
  };
  const wanted = Object.fromEntries(Object.entries(more).filter(([name]) => inputNames(route).includes(name)));
  return { ...wanted, ...given };
}

describe.each(['somebody of another section', 'a former handler', 'another phone', 'somebody signed out'])('%s', who => {
  test('finds at every address of a case what is found where there is none', async () => {
    const wrong: string[] = [];
    const person = strangers[who] as Person;
    for (const one of cases) {
      const kept = await keptOf(server, one.facts, one.id);
      for (const entry of byPath) {
        const { feature, name, route } = entry;
        if (!one.facts.features.includes(feature) && !sharedFeatures.includes(feature)) continue;
        const input = await inputOf(entry, one);
        for (const named of one.names(feature)) {
          const missing = pathNames(route.path).filter(param => param !== 'page' && named[param] === undefined);
          if (missing.length > 0) wrong.push(`${name} is not tried: nothing of a ${one.facts.kind} is known as ${missing}`);
          const params = pathNames(route.path);
          const real = said(await attempt(bureau.world, person, route, { ...input, ...picked({ page: '1', ...named }, params) }));
          const nothing = Object.fromEntries(params.map(param => [param, nobodys(param)]));
          const none = said(await attempt(bureau.world, person, route, { ...input, ...nothing }));
          if (JSON.stringify(real) !== JSON.stringify(none))
            wrong.push(`${one.facts.kind} ${name}: ${JSON.stringify(real)}, not ${JSON.stringify(none)}`);
          if (![401, 403, 404].includes((none as { status: number }).status))
            wrong.push(`${one.facts.kind} ${name} has no input that is let through: ${JSON.stringify(none)}`);
        }
      }
      expect(await keptOf(server, one.facts, one.id)).toEqual(kept);
    }
    expect(wrong).toEqual([]);
  });

  test('sees in every list, count and export what was there before it came', async () => {
    const wrong: string[] = [];
    const person = strangers[who] as Person;
    for (const { name, route } of lists)
      for (const [i, input] of inputsOf(name, '无此事').entries()) {
        const now = await textOf(person, route, input);
        if (now.startsWith('400')) wrong.push(`${name} is not tried: ${now}`);
        if (ofTheBureau.includes(name) || changing.includes(name)) continue;
        if (now !== before.get(`${who} ${name} ${i}`))
          wrong.push(`${name} ${JSON.stringify(input)}: ${now}, and before: ${before.get(`${who} ${name} ${i}`)}`);
      }
    expect(wrong).toEqual([]);
  });

  test('comes upon nothing of it by looking for it, nor by way of what else there is of the same person', async () => {
    const wrong: string[] = [];
    const person = strangers[who] as Person;
    for (const one of cases) {
      const look = async (name: string, route: Route, input: object) => {
        const text = await textOf(person, route, input);
        for (const secret of one.secrets)
          if (text.includes(secret)) wrong.push(`${one.facts.kind} ${name} ${JSON.stringify(input)} tells ${secret}`);
      };
      for (const { name, route } of lists)
        for (const find of one.finds) for (const input of inputsOf(name, find)) await look(name, route, input);
      for (const { feature, name, route } of byPath)
        if (
          route.method === 'GET' &&
          String(pathNames(route.path)) === 'id' &&
          (feature === 'case' || one.facts.features.includes(feature))
        )
          await look(name, route, { id: one.companion, ...(inputNames(route).includes('format') ? { format: 'docx' } : {}) });
    }
    expect(wrong).toEqual([]);
  });
});

describe('what is named elsewhere than in an address', () => {
  /** Calls with what is real and with what there is not: both must end alike. */
  async function alike(who: Person, route: Route, real: object, none: object): Promise<void> {
    const [one, other] = [said(await attempt(bureau.world, who, route, real)), said(await attempt(bureau.world, who, route, none))];
    expect(one).toEqual(other);
  }
  const of = (kind: string): Traced => cases.find(one => one.facts.kind === kind) as Traced;

  /** As if an hour had gone by, but nobody's session ended. */
  const forgetTries = () => server.db.write(system('测试'), tx => tx.drop(LimitEntity, { used: MoreThan(0) }));

  test('a number with the wrong end of a telephone number is as good as none', async () => {
    for (const one of cases)
      for (const who of Object.values(strangers)) {
        await forgetTries();
        const wrong = { phoneTail: '0000' };
        await alike(who, myCaseRoutes.lookup, { ...wrong, number: one.number }, { ...wrong, number: '2026-999' });
        if (one.facts.kind === 'aid')
          await alike(who, aidRoutes.lookup, { ...wrong, receipt: one.number }, { ...wrong, receipt: '20260101-000001' });
      }
  });

  test('another’s file is not taken into a case or draft of one’s own, nor found out about', async () => {
    for (const { route, input, kind } of await bureau.ownWithFiles())
      for (const key of of(kind).keys) await alike(bureau.otherPhone, route, input(key), input('0'.repeat(32)));
    const key = of('aid').draft.key;
    const papers = [{ key, material: 'identity' }];
    const draft = await bureau.otherPhone.call(aidDraftRoutes.start, { clientKey: 'takes-a-file', form: { papers } });
    expect(draft.files).toEqual([]);
    await bureau.otherPhone.call(aidDraftRoutes.drop, { id: draft.id });
    const [file] = await server.db.read.query<{ removeOn: string }[]>('SELECT removeOn FROM case_file WHERE `key` = ?', [key]);
    expect(file?.removeOn).not.toBe(server.clock.today());
  });

  test('staff hand over, answer with and serve nothing of a case that is not theirs', async () => {
    for (const who of [bureau.outsider, bureau.former]) {
      for (const one of cases) {
        const ask = (id: string) =>
          attempt(bureau.world, who, routes.case?.assignMany as Route, {
            ids: [id],
            holderId: who === bureau.outsider ? bureau.outsiderId : bureau.formerId,
          });
        const words = (outcome: Outcome, id: string) => JSON.stringify(said(outcome)).replaceAll(id, 'ID');
        expect(words(await ask(one.id), one.id)).toBe(words(await ask(nobodys('id')), nobodys('id')));
      }
      const foi = of('foi');
      const own = who === bureau.former ? foi.companion : await bureau.ownFoi();
      const upon = async (more: object) => ({ id: own, version: (await keptOf(server, foi.facts, own)).version, ...more });
      const [draft, serve] = [routes['foi-act']?.draft, routes['foi-act']?.serve] as [Route, Route];
      const text = { ending: 'given', text: '答' };
      for (const key of foi.keys)
        await alike(who, draft, await upon({ ...text, files: [key] }), await upon({ ...text, files: [nobodys('key')] }));
      const question = await bureau.ownQuestion();
      const called = { category: 'other', question: '问', anonymous: true, channel: 'letter', receivedOn: server.clock.today() };
      // One of the two has its answers checked.
      const given: [Route, object][] = [
        [consultationRoutes.draft, { id: question, version: 0, text: '答' }],
        [consultationRoutes.answer, { id: question, version: 1, answer: '答' }],
        [consultationRoutes.submit, { id: question, version: 1, answer: '答' }],
        [consultationRoutes.enter, { ...called, clientKey: 'takes-a-file' }],
      ];
      for (const key of of('consultation').keys)
        for (const [route, input] of given) await alike(who, route, { ...input, files: [key] }, { ...input, files: [nobodys('key')] });
      const aid = await bureau.ownAid(who);
      const supply = routes['aid-work']?.supply as Route;
      const handed = (key: string) => ({
        id: aid,
        version: 2,
        on: server.clock.today(),
        bearer: 'self',
        papers: [{ key, material: 'identity' }],
      });
      for (const key of of('aid').keys) await alike(who, supply, handed(key), handed(nobodys('key')));
      const day = { on: server.clock.today(), way: 'post' };
      await alike(who, serve, await upon({ letter: foi.letter, ...day }), await upon({ letter: nobodys('id'), ...day }));
    }
  });

  test('nobody learns who has it open, or is told to have it open himself', async () => {
    for (const one of cases) {
      const subject = one.facts.kind;
      await bureau.handler.call(presenceRoutes.here, { subject, id: one.id });
      for (const who of [bureau.outsider, bureau.former]) {
        await alike(who, presenceRoutes.here, { subject, id: one.id }, { subject, id: nobodys('id') });
        await alike(who, presenceRoutes.leave, { subject, id: one.id }, { subject, id: nobodys('id') });
      }
      expect((await bureau.handler.call(presenceRoutes.here, { subject, id: one.id })).others).toEqual([]);
    }
  });

  test('a review is entered and changed only by those who may see the application it is about', async () => {
    const { id, remedy } = of('foi') as Traced & { remedy: { id: string; version: number } };
    const given = { block: 'review', title: '不服答复', filedOn: '2026-01-05' };
    const [add, edit, withdraw, list] = ['addRemedy', 'editRemedy', 'withdrawRemedy', 'remedies'].map(name => routes.register?.[name]) as [
      Route,
      Route,
      Route,
      Route,
    ];
    for (const who of [bureau.outsider, bureau.former]) {
      await alike(who, add, { ...given, foiId: id }, { ...given, foiId: nobodys('id') });
      await alike(who, edit, { ...given, ...remedy }, { ...given, ...remedy, id: nobodys('id') });
      await alike(who, withdraw, { ...remedy, reason: '因' }, { ...remedy, id: nobodys('id'), reason: '因' });
      expect(await textOf(who, list, {})).not.toContain(id);
    }
  });

  test('nobody marks what another was told as read', async () => {
    const unread = async (): Promise<number> => {
      const [row] = await server.db.read.query<{ n: number }[]>('SELECT COUNT(*) AS n FROM notice WHERE readAt IS NULL');
      return Number(row?.n);
    };
    const others = 'SELECT id FROM notice WHERE readAt IS NULL AND toId NOT IN (?, ?)';
    const ids = (await server.db.read.query<{ id: string }[]>(others, [bureau.formerId, bureau.outsiderId])).map(({ id }) => id);
    const now = await unread();
    expect(now).toBeGreaterThan(0);
    for (const one of cases) await attempt(bureau.world, bureau.otherPhone, routes.notice?.read as Route, { caseId: one.id });
    for (const who of [bureau.outsider, bureau.former])
      await attempt(bureau.world, who, routes['staff-notice']?.read as Route, { ids: ids.slice(0, 100) });
    expect(await unread()).toBe(now);
  });
});

describe('every route of the contract', () => {
  test('is of a feature that is known to name cases, or something else', () => {
    const known = [...facts.flatMap(({ features }) => features), ...sharedFeatures, ...otherFeatures];
    expect(Object.keys(routes).filter(feature => !known.includes(feature))).toEqual([]);
  });

  test('that names a case or what belongs to one in its input is tried with it', () => {
    const naming = all.flatMap(({ feature, name, route }) =>
      inputNames(route)
        .filter(field => NAMING.includes(field) && !pathNames(route.path).includes(field))
        .filter(field => placed(feature) || field === 'caseId' || field === 'foiId' || feature === 'presence' || feature.includes('notice'))
        .map(field => `${name} ${field}`),
    );
    expect(naming.sort()).toEqual(Object.keys(inBodies).sort());
  });
});
