import { type Access, pathNames, type Route, routes } from '@vc/contract';
import { staffRoles, textPlaces } from '@vc/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD, type Person, startServer, type TestServer } from './support/server.ts';

const NOBODY = '0'.repeat(26);
const all = Object.entries(routes).flatMap(([feature, named]) =>
  Object.entries(named).map(([name, route]) => ({ name: `${feature}.${name}`, route })),
);
const guarded = all.filter(({ route }) => route.access !== 'anyone');

/** An input that passes validation for any route, with an id that belongs to nobody. */
const someInput: Record<string, Record<string, unknown>> = {
  'consultation.ask': { category: 'pension', question: '问', anonymous: true, clientKey: 'client-key-1' },
  'consultation.rate': { rating: 'satisfied' },
  'consultation.followUp': { question: '问', clientKey: 'client-key-2' },
  'consultation.enter': {
    channel: 'phone',
    receivedOn: '2026-11-20',
    category: 'pension',
    question: '问',
    anonymous: true,
    clientKey: 'client-key-3',
  },
  'consultation.foundFile': { pass: '查到过' },
  'consultation.draft': { version: 0, text: '草' },
  'consultation.submit': { version: 1, answer: '答' },
  'consultation.send': { version: 1 },
  'consultation.return': { version: 1, reason: '因' },
  'consultation.recategorise': { version: 1, category: 'pension', type: 'enquiry' },
  'consultation.flag': { version: 1, alert: 'crisis', reason: '因' },
  'consultation.settle': { version: 1, finding: '果' },
  'consultation.keepSettings': { version: 0, routing: {}, checkAnswers: [], clocks: { accept: 1, answer: 5, demand: 15 } },
  'canned.add': { title: '题', text: '文', subject: null },
  'canned.edit': { version: 1, title: '题', text: '文', subject: null },
  'canned.drop': { version: 1 },
  'consultation.look': { reason: '核实' },
  'consultation.answer': { version: 1, answer: '答' },
  'consultation.propose': { version: 1, title: '题', question: '问', answer: '答' },
  'consultation.decline': { version: 1, reason: '因' },
  'consultation.publish': { version: 1 },
  'consultation.withdraw': { version: 1, reason: '因' },
  'complaint.complain': { kind: 'broken', text: '打不开', clientKey: 'client-key-1' },
  'complaint.rate': { rating: 'satisfied' },
  'complaint.answer': { version: 1, answer: '答' },
  'complaint.look': { reason: '核实' },
  'content.edit': { version: 1, kind: 'policy', title: '题' },
  'content.return': { version: 1, reason: '因' },
  'content.withdraw': { version: 1, reason: '因' },
  'content.unpublish': { version: 1, reason: '因' },
  'content.urgent': { version: 1, reason: '因' },
  'content.object': { version: 1, reason: '因' },
  'content.pass': { version: 1, rule: 'mobile', mark: 'x', reason: '核对无误' },
  'content.restore': { version: 1, number: 1 },
  'content.snapshot': { number: 1 },
  'content.form': { format: 'docx' },
  'file.arrange': { version: 1, attachments: [] },
  'disclosure.edit': { version: 1, catalogue: 'organisation', channel: 'website', title: '题', publishedOn: '2026-01-05' },
  'disclosure.withdraw': { version: 1, reason: '因' },
  'report.edit': { version: 1, text: Object.fromEntries(textPlaces.map(place => [place, []])), explanations: {} },
  'report.reopen': { version: 1, reason: '因' },
  'report.revise': { version: 1, reason: '因' },
  'report.file': { format: 'json' },
  'register.editItem': { version: 1, register: 'normative', title: '题', startedOn: '2026-01-05' },
  'register.withdrawItem': { version: 1, reason: '因' },
  'register.editAct': { version: 1, register: 'permits', title: '题', on: '2026-01-05' },
  'register.withdrawAct': { version: 1, reason: '因' },
  'register.withdrawRemedy': { version: 1, reason: '因' },
  'register.editRemedy': { version: 1, block: 'review', title: '题', filedOn: '2026-01-05' },
  'register.withdrawEntry': { reason: '因' },
  'aid.lookup': { receipt: '20260131-123456', phoneTail: '1234' },
  'aid.supply': { version: 1, note: '补', papers: [] },
  'aid.card': { version: 1, bank: '农行', holder: '王', number: '6228480000000000018', consent: '2026-11-25' },
  'aid.received': { version: 1 },
  'aid.withdraw': { version: 1 },
  'aid.notice': { format: 'docx' },
  'aid-draft.save': { version: 1, form: {} },
  'aid-draft.start': { clientKey: 'client-key-1', form: {} },
  'aid-draft.resume': { code: '0000 0000' },
  'aid-draft.file': { version: 1, notice: '2026-11-25', sensitive: '2026-11-25' },
  'aid-work.look': { reason: '核实' },
  'aid-work.accept': { version: 1 },
  'aid-work.ask': { version: 1, missing: '缺', by: '2026-12-31' },
  'aid-work.upload': { material: 'income' },
  'aid-work.supply': { version: 1, on: '2026-01-05', bearer: 'self', note: '补', papers: [] },
  'aid-work.card': { version: 1, bearer: 'self', bank: '农行', holder: '王', number: '6228480000000000018', consent: '2026-11-25' },
  'aid-work.withdraw': { version: 1, wish: 'said', reason: '因' },
  'aid-work.lapse': { version: 1 },
  'aid-work.check': { version: 1, on: '2026-01-05', visitors: '李', notes: '实', met: [], yuan: null },
  'aid-work.recheck': { version: 1, reason: '因' },
  'aid-work.grant': { version: 1, yuan: 100, reason: '因' },
  'aid-work.decline': { version: 1, ground: 'other', reason: '因' },
  'aid-work.post': { version: 1 },
  'aid-work.challenge': { version: 1, reason: '因' },
  'aid-work.pay': { version: 1, yuan: 100, on: '2026-01-05', voucher: '1' },
  'aid-work.finish': { version: 1 },
  'aid-work.notice': { format: 'docx' },
  'case.note': { note: '注' },
  'case.take': { version: 1 },
  'case.assign': { version: 1, holderId: NOBODY },
  'case.transfer': { version: 1, section: '优抚科', reason: '因' },
  'foi.reply': { version: 1, outcome: 'granted', answeredOn: '2026-01-05' },
  'foi.look': { reason: '核实' },
  'foi-act.amend': { version: 1, applicantClass: 'natural', name: '某人', reason: '因' },
  'foi-act.askCorrection': { version: 1, items: ['写明年度'], until: '2026-12-10' },
  'foi-act.corrected': { version: 1, on: '2026-11-20', text: '补' },
  'foi-act.askOpinion': { version: 1, of: 'third-party', party: '某公司', about: '征求' },
  'foi-act.delivered': { version: 1, party: null, deliveredOn: '2026-11-20' },
  'foi-act.opinion': { version: 1, party: '某公司', on: '2026-11-20', agrees: true, opinion: '同意' },
  'foi-act.askFee': { version: 1, basis: 'pages', quantity: 31, how: '转账' },
  'foi-act.paid': { version: 1, on: '2026-11-20' },
  'foi-act.askReasons': { version: 1, why: '因', until: '2026-12-10' },
  'foi-act.reasons': { version: 1, on: '2026-11-20', text: '因' },
  'foi-act.delay': { version: 1, until: '2027-01-10', reason: '因' },
  'foi-act.askExtension': { version: 1, days: 5, reason: '因' },
  'foi-act.declineExtension': { version: 1, reason: '因' },
  'foi-act.split': { version: 1, titles: ['一', '二'] },
  'foi-act.draft': { version: 1, ending: 'given', text: '答' },
  'foi-act.sendBack': { version: 1, reason: '因' },
  'foi-act.withdraw': { version: 1, on: '2026-11-20' },
  'foi-act.serve': { version: 1, letter: NOBODY, on: '2026-11-20', way: 'post' },
  'foi-file.letter': { format: 'docx' },
  'foi-file.upload': { use: 'original' },
  'foi-file.redact': { pages: [{ page: 1, boxes: [] }] },
  'my-foi.apply': {
    applicantClass: 'natural',
    name: '王某',
    proofNumber: '123456',
    phone: '13800001234',
    title: '题',
    wanted: '描述',
    form: 'electronic',
    way: 'platform',
    agreed: true,
    clientKey: 'client-key-1',
  },
  'my-foi.correct': { version: 1, text: '补' },
  'my-foi.explain': { version: 1, text: '因' },
  'my-foi.withdraw': { version: 1 },
  'my-foi.letter': { format: 'docx' },
  'sign-up.join': { name: '王某', phone: '13800001234' },
  'sign-up.look': { reason: '核实' },
  'sign-up.wholeFile': { reason: '核实' },
  'privacy.file': { format: 'json' },
  'privacy.correct': { name: '王某', phone: '13800001234' },
  'privacy.close': { confirm: true },
  'privacy.change': { caseYears: 2 },
  'offer-report.report': { reason: 'refused' },
  'offer-report.settle': { version: 1, outcome: 'mended', finding: '改' },
  'presence.here': { subject: 'content', id: NOBODY },
  'presence.leave': { subject: 'content', id: NOBODY },
  'spot-check.fail': { version: 1, finding: '缺' },
  'spot-check.mend': { version: 1, note: '补' },
  'spot-check.reopen': { version: 1, finding: '缺' },
};
/** Acts that ask for nothing but the record and its version. */
const plainActs =
  /^(content|report|spot-check|foi-act)\.(extend|proactive|submit|discard|drop|recall|publish|revise|redraft|check|approve|endorse|confirm|pass|close)$/;
const inputFor = (name: string): Record<string, unknown> => someInput[name] ?? (plainActs.test(name) ? { version: 1 } : {});

let server: TestServer;
let device: Person;
const staff = new Map<string, Person>();
beforeAll(async () => {
  server = await startServer();
  device = await server.device();
  for (const role of staffRoles) staff.set(role, await server.staff(role));
});
afterAll(() => server.close());

/** Calls a route past the typed client, so that anything can be sent. */
async function send(who: Person, route: Route, input: Record<string, unknown>): Promise<{ status: number; code: string | undefined }> {
  let url = `/api${route.path}`;
  for (const name of pathNames(route.path)) url = url.replace(`:${name}`, NOBODY);
  // What goes along with a file stands in the address.
  const hasBody = (route.method === 'POST' || route.method === 'PUT') && !route.multipart;
  const query = hasBody ? '' : `?${new URLSearchParams(input as Record<string, string>)}`;
  const answer = await who.fetch(`${url}${query}`, { method: route.method, ...(hasBody ? { body: input } : {}) });
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code };
}

const rolesFor = (access: Access): readonly string[] => (Array.isArray(access) ? access : access === 'staff' ? staffRoles : []);

describe('without a session', () => {
  test.each(guarded)('$name asks to sign in', async ({ name, route }) => {
    expect(await send(server.stranger, route, inputFor(name))).toEqual({ status: 401, code: 'sign_in' });
  });
});

describe('with a session of the wrong sort', () => {
  test.each(guarded.filter(({ route }) => route.access !== 'veteran'))('a phone cannot call $name', async ({ name, route }) => {
    expect(await send(device, route, inputFor(name))).toEqual({ status: 401, code: 'sign_in' });
  });

  test.each(guarded.filter(({ route }) => route.access === 'veteran'))(
    'staff cannot call $name in a veteran’s name',
    async ({ name, route }) => {
      expect(await send(staff.get('admin') as Person, route, inputFor(name))).toEqual({ status: 401, code: 'sign_in' });
    },
  );

  test('every role is refused every route that does not name it', async () => {
    for (const { name, route } of guarded.filter(({ route }) => Array.isArray(route.access))) {
      for (const role of staffRoles.filter(role => !rolesFor(route.access).includes(role))) {
        expect([name, role, await send(staff.get(role) as Person, route, inputFor(name))]).toEqual([
          name,
          role,
          { status: 403, code: 'forbidden' },
        ]);
      }
    }
  });
});

describe('with an id that is not one’s own, or nobody’s', () => {
  const withId = all.filter(({ route }) => pathNames(route.path).length > 0);
  test.each(withId)('$name finds nothing', async ({ name, route }) => {
    const who =
      route.access === 'anyone'
        ? server.stranger
        : route.access === 'veteran'
          ? device
          : (staff.get(rolesFor(route.access)[0] as string) as Person);
    expect(await send(who, route, inputFor(name))).toEqual({ status: 404, code: 'not_found' });
  });

  test('an id that cannot exist is not there either', async () => {
    const answer = await server.stranger.fetch(`/api/contents/${encodeURIComponent("' OR 1=1 --")}`);
    expect(answer.status).toBe(404);
  });
});

describe('forged requests', () => {
  test('a change without the console’s header is refused, even with the cookie', async () => {
    const { cookie } = (staff.get('admin') as Person).headers as { cookie: string };
    const answer = await fetch(`${server.base}/api/staff/site`, {
      method: 'PUT',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });

  test('the session’s cookie is out of reach of scripts and of other sites', async () => {
    const { username } = await server.staff('clerk');
    const answer = await server.stranger.fetch('/api/session/staff', { method: 'POST', body: { username, password: PASSWORD } });
    expect(answer.headers.get('set-cookie')).toMatch(/^vc_staff=[\w-]{43}; Path=\/api; HttpOnly; SameSite=Strict$/);
  });
});
