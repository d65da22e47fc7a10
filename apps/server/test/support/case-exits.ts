import { pathNames, routes } from '@vc/contract';
import { caseKinds } from '@vc/domain';
import { type CaseKindFacts, THEIRS } from './case-matrix.ts';

export const facts = await Promise.all(
  Object.keys(caseKinds).map(async kind => ((await import(`./case-kinds/${kind}.ts`)) as { facts: CaseKindFacts }).facts),
);

export const all = Object.entries(routes).flatMap(([feature, named]) =>
  Object.entries(named).map(([name, route]) => ({ feature, name: `${feature}.${name}`, route })),
);

/** Features whose ids are those of cases or of what belongs to one, beside those of the kinds themselves. */
export const sharedFeatures = ['case', 'case-file'];
/** Features whose ids are those of something else: of what is public, of settings, of registers of the whole bureau. */
export const otherFeatures = [
  'site',
  'content',
  'guard',
  'file',
  'search',
  'canned',
  'disclosure',
  'disclosure-import',
  'open',
  'figures',
  'statistics',
  'report',
  'register',
  'calendar',
  'spot-check',
  'sign-up',
  'offer-report',
  'privacy',
  'session',
  'my-cases',
  'notice',
  'staff-notice',
  'presence',
];
/** Features of the kinds whose ids are not those of cases. */
export const notOfCases = ['consultation.publicOne', 'case.endAway'];

/** Where else than in the path a case, or what belongs to one, is named; `elsewhere`: it names nothing of a case. */
export const NAMING = [
  'id',
  'ids',
  'key',
  'keys',
  'letter',
  'caseId',
  'foiId',
  'files',
  'identityFiles',
  'papers',
  'form',
  'receipt',
  'code',
  'subjectId',
];
export const inBodies: Record<string, 'tried' | 'elsewhere'> = {
  'consultation.ask files': 'tried',
  'consultation.followUp files': 'tried',
  'consultation.enter files': 'tried',
  'consultation.draft files': 'tried',
  'consultation.answer files': 'tried',
  'consultation.submit files': 'tried',
  'complaint.complain files': 'tried',
  'aid.lookup receipt': 'tried',
  'aid.supply papers': 'tried',
  'aid-work.supply papers': 'tried',
  'aid-draft.start form': 'tried',
  'aid-draft.save form': 'tried',
  // Knowing its eight figures is what gives a draft away, to any phone; guessing is limited.
  'aid-draft.resume code': 'elsewhere',
  'case.assignMany ids': 'tried',
  'foi-act.draft files': 'tried',
  'foi-act.serve letter': 'tried',
  'my-foi.apply files': 'tried',
  'my-foi.apply identityFiles': 'tried',
  'my-foi.apply form': 'elsewhere',
  'my-foi.correct files': 'tried',
  'foi.receive form': 'elsewhere',
  'notice.read caseId': 'tried',
  'staff-notice.read ids': 'tried',
  'presence.here id': 'tried',
  'presence.leave id': 'tried',
  'register.addRemedy foiId': 'tried',
  'register.editRemedy foiId': 'tried',
};

/** What lists and exports are asked for besides; `find` is something of the case. */
export const asked: Record<string, (find: string) => object[]> = {
  'content.list': () => [{ kind: 'policy' }],
  'search.search': find => [{ q: find }],
  'content.nearest': () => [{ latitude: 30.6, longitude: 120.5 }],
  'disclosure-import.template': () => [{ format: 'csv' }],
  'figures.year': () => [{ year: 2026 }],
  'figures.records': () => ['foi/received', 'foi/answered', 'consultation/answered'].map(figure => ({ year: 2026, figure })),
  'figures.file': () => [{ year: 2026, figure: 'disclosure', format: 'csv' }],
  'statistics.year': () => [{ year: 2026 }],
  'statistics.file': () => (['xlsx', 'csv', 'json'] as const).map(format => ({ year: 2026, format })),
  'register.handEntries': () => [{ year: 2026 }],
  'privacy.file': () => (['json', 'html', 'docx'] as const).map(format => ({ format })),
  'case.previewHandOver': () => [{ fromId: '0'.repeat(26) }],
  'case.list': find => [
    {},
    { text: find },
    { closed: 'true' },
    { holder: 'all' },
    { holder: 'pool' },
    { section: THEIRS },
    ...Object.keys(caseKinds).map(kind => ({ kind })),
  ],
  'consultation.inbox': () => [
    {},
    { state: 'received' },
    { state: 'answered' },
    { holder: 'nobody' },
    { section: THEIRS },
    { alert: 'true' },
  ],
  'complaint.list': () => [{}, { view: 'all' }, { view: 'answered' }],
  'aid-work.list': () => [{}, { open: 'true' }, { kind: 'life' }, { state: 'withdrawn' }],
  'foi.list': find => [{}, { find }, ...['signing', 'waiting', 'late', 'finished'].map(view => ({ view }))],
};
/** Numbers and registers of the whole bureau, which every member of staff may know: they count, and name nobody. */
export const ofTheBureau = ['figures.year', 'figures.records', 'statistics.year', 'statistics.file', 'register.remedies'];
/** What is another each time it is asked for: that one asked is on record, and the clock goes on. */
export const changing = ['site.health', 'privacy.mine', 'privacy.file'];

export const placed = (feature: string): boolean =>
  facts.some(({ features }) => features.includes(feature)) || sharedFeatures.includes(feature);
export const byPath = all.filter(
  ({ feature, name, route }) => placed(feature) && pathNames(route.path).length > 0 && !notOfCases.includes(name),
);
export const lists = all.filter(({ route }) => route.method === 'GET' && pathNames(route.path).length === 0);
