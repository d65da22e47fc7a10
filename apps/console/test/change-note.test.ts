import { type ContentWork, type Kind, kindOf } from '@vc/contract';
import { createElement } from 'react';
import { describe, expect, test } from 'vitest';
import { contentKeys } from '../src/content/content-query.ts';
import { PublishFacts } from '../src/content/publish-facts.tsx';
import { Viewer } from '../src/content/viewer.tsx';
import { sessionKeys } from '../src/session/session-query.ts';
import { drawn, workOf } from './drawn.ts';

const site = { places: [], indexPattern: '330483/{year}-{serial:6}' };
const NOTE = '提高补助标准';

describe.each([
  ['on the page', (kind: Kind, work: ContentWork) => createElement(Viewer, { kind, work })],
  ['beside the question whether to sign', (kind: Kind, work: ContentWork) => createElement(PublishFacts, { kind, id: work.id })],
])('%s, who signs', (_, part) => {
  const shown = (over: Partial<ContentWork>) => {
    const work = workOf(over);
    return drawn(part(kindOf(work.kind) as Kind, work), [
      [contentKeys.one(work.id), work],
      [contentKeys.versions(work.id), []],
      [sessionKeys.site, site],
    ]);
  };

  test('reads what the public will be told of a change', () => {
    for (const state of ['section', 'secrecy', 'deputy', 'approved'] as const)
      expect(shown({ state, changeNote: NOTE })).toMatch(new RegExp(`更新说明.*“${NOTE}”，发布后群众在更新记录里看到`));
  });

  test('is told when the public will be told nothing', () => {
    expect(shown({})).toContain('没有写，群众在页面上看不出改过');
  });

  test('reads of no change where nothing was public before, or nothing will be', () => {
    for (const over of [{ versions: 0 }, { attribute: 'withheld' }] as const)
      expect(shown({ ...over, changeNote: NOTE })).not.toContain('更新说明');
  });
});
