import { type ContentWork, type Kind, kinds } from '@vc/contract';
import { expect, test } from 'vitest';
import { formOf } from '../src/content/content-form.ts';
import { pagePreview, placesPreview } from '../src/content/page-preview.ts';
import { workOf } from './drawn.ts';

const TODAY = '2026-11-23';
const policy = kinds.find(({ key }) => key === workOf().kind) as Kind;
const preview = (over: Partial<ContentWork>, typed: object = {}) => {
  const work = workOf(over);
  return pagePreview(policy, work, { ...formOf(policy, work), ...typed }, { about: null, successor: null }, TODAY);
};
const withdrawn = { on: '2026-11-20', reason: '有误' } as const;
const page = (over: object) => ({ ...workOf().page, ...over });
const old = { updatedOn: '2026-11-10', changes: [{ on: '2026-11-10', note: '改过一次' }] } as const;

test('what was withdrawn stands under its notice, and no longer once it is written anew', () => {
  expect(preview({ state: 'done', live: 'withdrawn', page: page({ withdrawn }) }).withdrawn).toEqual(withdrawn);
  expect(preview({ state: 'draft', live: 'withdrawn', page: page({ withdrawn }) }).withdrawn).toBeNull();
});

test('the day of publication stays while it is live; else it is today, or the day that is set', () => {
  const on = (over: Partial<ContentWork>, typed: object = {}) => preview(over, typed).publishedOn;
  expect(on({ state: 'draft' }, { publishAt: '2026-12-01T01:00:00.000Z' })).toBe('2026-11-02');
  expect(on({ state: 'draft', live: 'withdrawn' })).toBe(TODAY);
  expect(on({ state: 'draft', live: 'none', publishedOn: null }, { publishAt: '2026-12-01T01:00:00.000Z' })).toBe('2026-12-01');
  expect(on({ state: 'approved', live: 'none', publishedOn: null }, { publishAt: '2026-11-01T01:00:00.000Z' })).toBe(TODAY);
  expect(on({ state: 'done', live: 'withdrawn' })).toBe('2026-11-02');
});

test('a note joins the record of changes while it is being written, and is not told twice afterwards', () => {
  const typed = { changeNote: '提高标准' };
  expect(preview({ page: page(old) }, typed)).toMatchObject({
    updatedOn: TODAY,
    changes: [{ on: TODAY, note: '提高标准' }, ...old.changes],
  });
  expect(preview({ page: page(old) })).toMatchObject(old);
  expect(preview({ state: 'done', changeNote: '改过一次', page: page(old) })).toMatchObject(old);
  expect(preview({ versions: 0, live: 'none' }, typed)).toMatchObject({ updatedOn: null, changes: [] });
});

test('places are shown once the form says how many and until when, and are closed as they will be', () => {
  const kind = kinds.find(({ signUp }) => signUp({}) !== null) as Kind;
  const form = formOf(kind, null);
  const places = (fields: object, taken = 0) => placesPreview(kind, { ...form, fields: { ...form.fields, ...fields } }, taken, TODAY);
  expect(places({ capacity: 20 })).toBeNull();
  expect(places({ deadline: '2026-12-01' })).toBeNull();
  const whole = { capacity: 20, deadline: '2026-12-01' };
  expect(places(whole, 3)).toEqual({ capacity: 20, until: '2026-12-01', taken: 3, closed: null, mine: null });
  expect(places(whole, 20)?.closed).toBe('full');
  expect(places({ ...whole, deadline: '2026-11-22' }, 20)?.closed).toBe('over');
});
