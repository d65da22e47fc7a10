import { catalogueLeaves, topics } from '@vc/domain';
import { describe, expect, test, vi } from 'vitest';
import { samples } from './samples/index.ts';
import {
  call,
  consultationRoutes,
  disclosureImportRoutes,
  fieldProblems,
  kindGroups,
  kinds,
  NoAnswer,
  optionsOf,
  Problem,
  pageOf,
  problems,
  requestFor,
  routes,
  siteRoutes,
  type Transport,
} from './support.ts';

describe('every kind', () => {
  test('has an example of its own, complete, in a category that it has', () => {
    expect(Object.keys(samples).sort()).toEqual(kinds.map(({ key }) => key).sort());
    for (const { key, categories, fields } of kinds) {
      const sample = samples[key];
      expect([key, Object.keys(categories)]).toEqual([key, expect.arrayContaining([sample?.category])]);
      const whole = fields.safeParse(sample?.fields({ before: '2026-11-02', after: '2026-12-31' }));
      expect([key, whole.success ? [] : whole.error.issues]).toEqual([key, []]);
    }
  });

  test.each(kinds.map(kind => [kind.key, kind] as const))(
    '%s files under a leaf of the catalogue and shows only fields that it has',
    (_, kind) => {
      expect(catalogueLeaves).toContain(kind.catalogue);
      const fields = Object.keys((kind.fields as unknown as { shape: object }).shape);
      expect(kind.form.map(field => field.field).sort()).toEqual(fields.sort());
      expect(Object.keys(kind.categories).length).toBeGreaterThan(0);
      for (const category of Object.keys(kind.categories)) {
        const topic = kind.topic(category, {});
        if (topic) expect(Object.keys(topics)).toContain(topic);
      }
      if (kind.about) expect(kinds.map(other => other.key)).toContain(kind.about);
      expect(Object.keys(kindGroups)).toContain(kind.group);
      expect(kind.facet === null || optionsOf(kind, kind.facet) !== null).toBe(true);
      for (const category of Object.keys(kind.categories)) for (const field of kind.needs(category)) expect(fields).toContain(field);
      // What others link to must not vanish by itself.
      if (kind.succeeded || kinds.some(other => other.about === kind.key)) expect(kind.whenExpired).not.toBe('gone');
    },
  );

  test('has a page however little has been written of it, and never shows what staff alone may see', () => {
    const links = { about: null, explainedBy: [], successor: null, replaces: [] };
    const blank = { id: '', place: null, title: '', summary: '', body: '', formedOn: null, indexNumber: null, sourceUrl: null };
    const dates = { publishedOn: '2026-11-23', expiresOn: null, updatedOn: null, withdrawn: null } as const;
    for (const kind of kinds) {
      const item = { ...blank, ...dates, kind: kind.key, category: '', attachments: [], changes: [] };
      expect(pageOf({ ...item, fields: {} }, '2026-11-23', links)).toMatchObject({ stale: false, expired: false, fields: {} });
      const fields = samples[kind.key]?.fields({ before: '2026-11-02', after: '2026-12-31' }) ?? {};
      const hidden = kind.form.filter(field => field.hidden).map(({ field }) => field);
      const shown = Object.keys(pageOf({ ...item, fields }, '2026-11-23', links).fields);
      expect(shown.sort()).toEqual(
        Object.keys(fields)
          .filter(field => !hidden.includes(field))
          .sort(),
      );
    }
  });

  test('has a key of its own', () => {
    expect(new Set(kinds.map(kind => kind.key)).size).toBe(kinds.length);
  });
});

describe('every route', () => {
  const all = Object.values(routes).flatMap(Object.values);
  test('has an address and verb of its own, and words that say what it is for', () => {
    expect(new Set(all.map(route => `${route.method} ${route.path}`)).size).toBe(all.length);
    for (const route of all) expect(route.summary).toMatch(/[\u4e00-\u9fff]{2}/);
  });

  test('is called by name: path from the input, the rest as query or body', () => {
    expect(requestFor(consultationRoutes.rate, { id: 'A', rating: 'fair' })).toEqual({
      method: 'POST',
      url: '/api/consultations/mine/A/rate',
      body: { rating: 'fair' },
    });
    expect(requestFor(disclosureImportRoutes.check, { name: '台账 1.csv' })).toEqual({
      method: 'POST',
      url: '/api/staff/disclosure-imports?name=%E5%8F%B0%E8%B4%A6%201.csv',
    });
    expect(requestFor(consultationRoutes.publicList, { category: 'pension', cursor: undefined, limit: 5 })).toEqual({
      method: 'GET',
      url: '/api/public-answers?category=pension&limit=5',
    });
  });
});

describe('calling', () => {
  const answering = (status: number, body: unknown): Transport => vi.fn(async () => ({ status, body }));

  test('gives the reply', async () => {
    expect(await call(answering(200, { name: '局' }), siteRoutes.site, {})).toEqual({ name: '局' });
  });

  test('turns a problem into the same problem, with its fields', async () => {
    const body = { code: 'invalid', message: '请改', fields: [{ field: 'title', message: '请填写标题' }] };
    await expect(call(answering(400, body), siteRoutes.site, {})).rejects.toMatchObject({ code: 'invalid', fields: body.fields });
  });

  test('of an answer that is not ours (a proxy’s page) still gives words', async () => {
    await expect(call(answering(503, '<html>'), siteRoutes.site, {})).rejects.toEqual(new Problem('busy'));
    await expect(call(answering(502, null), siteRoutes.site, {})).rejects.toMatchObject({ code: 'internal' });
  });

  test('without an answer says that nothing is lost', async () => {
    const broken: Transport = () => Promise.reject(new Error('offline'));
    await expect(call(broken, siteRoutes.site, {})).rejects.toBeInstanceOf(NoAnswer);
  });
});

test('every problem says in Chinese what happened', () => {
  for (const { message, status } of Object.values(problems)) {
    expect(message).toMatch(/[\u4e00-\u9fff]/);
    expect(status).toBeGreaterThanOrEqual(400);
  }
});

test('a failed parse names each field once, unknown ones included', () => {
  const parsed = consultationRoutes.ask.input.safeParse({ category: 'x', anonymous: 'perhaps', more: 1 });
  expect(fieldProblems(parsed.error as never).map(problem => problem.field)).toEqual([
    'category',
    'question',
    'anonymous',
    'clientKey',
    'more',
  ]);
});
