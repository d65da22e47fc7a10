import { acts, draftText, figureOf } from '@vc/domain';
import { describe, expect, test } from 'vitest';
import { figureList, found } from '../src/report/figure-list.ts';
import { outlineOf } from '../src/report/outline.ts';
import { milestonesOf, reasonForWriting, withoutRepeats } from '../src/report/progress.ts';
import { clashes, differences, merged } from '../src/report/report-form.ts';
import { groupsOf, scopeOf } from '../src/report/table-scope.ts';
import { unstartedYears } from '../src/report/years.ts';
import { lookup, YEAR } from './support.ts';

const line = (act: string, note: string | null = null, who = '甲') => ({ at: '2026-01-01T00:00:00Z', who, act, note });
const drafted = [line(acts.draft), line(acts.edit), line(acts.edit), line(acts.check, null, '乙'), line(acts.reopen, '改一改', '丙')];

describe('the way of a report', () => {
  test('shows who took each step; one that was taken back is ahead again', () => {
    expect(milestonesOf('draft', drafted).map(({ standing, line: by }) => [standing, by?.who ?? null])).toEqual([
      ['now', '甲'],
      ['ahead', null],
      ['ahead', null],
      ['ahead', null],
    ]);
    const published = [...drafted, line(acts.check), line(acts.approve), line(acts.publish)];
    expect(milestonesOf('published', published).map(({ standing }) => standing)).toEqual(['done', 'done', 'done', 'done']);
    const corrected = [...published, line(acts.correct, '数错了')];
    expect(milestonesOf('draft', corrected).map(({ line: by }) => by?.act ?? null)).toEqual([acts.correct, null, null, null]);
  });

  test('says why it is being written again, until it is sent', () => {
    expect(reasonForWriting('draft', drafted)?.note).toBe('改一改');
    expect(reasonForWriting('published', [...drafted, line(acts.check), line(acts.approve), line(acts.publish)])).toBeNull();
  });

  test('counts what happened several times in a row once', () => {
    expect(withoutRepeats(drafted).map(({ act, note }) => [act, note])).toContainEqual([acts.edit, '共 2 次']);
  });
});

describe('two people writing at once', () => {
  const text = draftText(YEAR, lookup);
  const base = { text, explanations: { a: '1', b: '2' }, documentNumber: '' };
  const mine = { ...base, text: { ...text, five: ['我'] }, explanations: { a: '1', c: '3' } };
  const theirs = { ...base, text: { ...text, six: ['他'] }, explanations: { a: '9', b: '2' }, documentNumber: 'x' };

  test('in different places keep what both wrote', () => {
    const both = merged(base, mine, theirs);
    expect([both.text.five, both.text.six, both.explanations, both.documentNumber]).toEqual([['我'], ['他'], { a: '9', c: '3' }, 'x']);
    expect(clashes(base, mine, theirs)).toEqual([]);
  });

  test('in the same place are shown both texts', () => {
    const clash = clashes(base, mine, { ...theirs, text: { ...text, five: ['他'] } });
    expect(clash.map(({ mine: my, theirs: their }) => [my, their])).toEqual([['我', '他']]);
    expect(differences(base, base)).toEqual([]);
  });
});

describe('tables and lists', () => {
  test.each([2020, 2024])('every head of the tables of %i has its scope, and no number has one', year => {
    for (const { table } of outlineOf(year)) {
      if (!table) continue;
      const { layout } = table;
      expect(groupsOf(layout.rows, layout.columns).flat()).toHaveLength(layout.rows.length);
      for (const row of layout.rows) for (const cell of row) expect(scopeOf(cell, row, layout.columns) === undefined).toBe(!cell.head);
    }
  });

  test('a figure is found by the words of its name, and every one that is offered exists', () => {
    expect(found(figureList(2024), '予以公开 总计').some(({ figure }) => figure.id === 'three/granted/total')).toBe(true);
    const ids = figureList(2024).map(({ figure }) => figure.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect([id, figureOf(id, 2024) !== null]).toEqual([id, true]);
  });

  test('years with records and no report are offered, those with a format and over', () => {
    expect(unstartedYears([{ year: 2020 }], [2026, 2021, 2020, 2019, 2018])).toEqual([2026, 2021, 2019]);
  });
});
