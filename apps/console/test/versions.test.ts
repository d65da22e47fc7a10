import { type ContentVersion, type Kind, kindOf } from '@vc/contract';
import { createElement } from 'react';
import { expect, test } from 'vitest';
import { contentKeys } from '../src/content/content-query.ts';
import { VersionsPanel } from '../src/content/versions-panel.tsx';
import { drawn, workOf } from './drawn.ts';

const version = (number: number): ContentVersion => ({
  number,
  publishedOn: '2026-11-02' as ContentVersion['publishedOn'],
  by: '拟稿人',
  changeNote: null,
  title: `第 ${number} 版标题`,
});

test('each version that went out offers its own approval form, as Word and as PDF', () => {
  const work = workOf({ versions: 2 });
  const panel = createElement(VersionsPanel, { kind: kindOf(work.kind) as Kind, work });
  const html = drawn(panel, [[contentKeys.versions(work.id), [version(2), version(1)]]]);
  const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'));
  const form = `/api/staff/contents/${work.id}/approval-form`;
  expect(hrefs).toEqual([2, 1].flatMap(number => ['docx', 'pdf'].map(format => `${form}?format=${format}&number=${number}`)));
  expect(html).toContain('aria-label="第 1 版的政府信息公开审批表"');
});
