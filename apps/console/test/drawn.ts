import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ContentWork, StaffMember } from '@vc/contract';
import { App } from 'antd';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { StaffContext } from '../src/session/staff-context.ts';

/** Who looks: somebody who signs. */
const signer: StaffMember = {
  id: '1',
  username: 'reviewer',
  name: '科室负责人',
  section: null,
  roles: ['reviewer'],
  mustChangePassword: false,
};

/** A part of the console as it is first drawn, as HTML; `known`: what has been read from the server, by its key. */
export function drawn(part: ReactElement, known: readonly (readonly [key: readonly unknown[], data: unknown])[] = []): string {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  for (const [key, data] of known) queries.setQueryData(key, data);
  const seen = createElement(StaffContext, { value: signer }, createElement(App, null, part));
  return renderToStaticMarkup(createElement(MemoryRouter, null, createElement(QueryClientProvider, { client: queries }, seen)));
}

/** A policy as staff work on it: public in its first version, a change of it waiting for its first signature. */
export const workOf = (over: Partial<ContentWork> = {}): ContentWork => ({
  id: '01J00000000000000000000001',
  kind: 'policy',
  category: 'pension',
  title: '抚恤补助标准',
  state: 'section',
  live: 'live',
  author: '拟稿人',
  publishedOn: '2026-11-02' as ContentWork['publishedOn'],
  publishAt: null,
  holder: null,
  owed: [],
  updatedAt: '2026-11-23T01:00:00.000Z',
  version: 7,
  may: [],
  place: null,
  summary: '每月发多少',
  body: '',
  fields: {},
  formedOn: null,
  sourceUrl: null,
  aboutId: null,
  successorId: null,
  attachments: [],
  owes: null,
  indexNumber: '330483/2026-000001',
  returnReason: null,
  attribute: 'public',
  attributeBasis: null,
  changeNote: null,
  publishProblem: null,
  versions: 1,
  approvals: [],
  findings: [],
  alarm: null,
  reviewOn: null,
  page: { updatedOn: null, changes: [], withdrawn: null, explainedBy: [], replaces: [] },
  missing: [],
  history: [],
  ...over,
});
