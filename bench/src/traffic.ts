import { consultationRoutes, contentRoutes, searchRoutes } from '@vc/contract';
import { type Call, device, stranger } from '../../tests/support/people.ts';
import { type Pair, perSecond, type Sample, timeBoth } from './timing.ts';

const HANDS = 8;
const ROUNDS = 60;
const TIMES = 400;
const KIND = 'policy';
const PAGES = 10;
const words = ['优待证', '老年生活补助', '就业培训 报名', '学历提升怎么办'];

/** People at a running server: somebody who reads, and phones that ask. */
interface Public {
  call: Call;
  phones: Call[];
  /** Opens the tenth page of a list. */
  cursor: string | undefined;
  /** Items of the list. */
  ids: string[];
}

/** What a veteran's phone does. */
const acts: readonly [string, (at: Public, hand: number) => Promise<unknown>][] = [
  ['公开列表第一页', ({ call }) => call(contentRoutes.list, { kind: KIND })],
  ['公开列表第十页', ({ call, cursor }) => call(contentRoutes.list, { kind: KIND, cursor })],
  ['内容全文', ({ call, ids }) => call(contentRoutes.detail, { id: next(ids) })],
  ['搜索', ({ call }) => call(searchRoutes.search, { q: next(words) })],
  ['提交留言咨询', ({ phones }, hand) => ask(phones[hand] as Call)],
];

/** Times them over HTTP, against one server with few records and one with many. */
export async function timeTraffic(bases: Pair<string>): Promise<Sample[]> {
  const pair = { small: await gather(bases.small), large: await gather(bases.large) };
  const samples: Sample[] = [];
  for (const [what, act] of acts) {
    const times = await timeBoth(pair, at => act(at, 0), ROUNDS);
    samples.push({ what, ...times, perSecond: await perSecond(hand => act(pair.large, hand), TIMES, HANDS) });
  }
  return samples;
}

async function gather(base: string): Promise<Public> {
  const call = stranger(base);
  const phones = await Promise.all(Array.from({ length: HANDS }, () => device(base)));
  const ids: string[] = [];
  let cursor: string | undefined;
  for (let page = 1; page < PAGES; page++) {
    const reply = await call(contentRoutes.list, { kind: KIND, cursor });
    ids.push(...reply.items.map(item => item.id));
    cursor = reply.next ?? undefined;
  }
  return { call, phones, cursor, ids };
}

let turn = 0;

/** The members of a list one after another, over and over. */
const next = <T>(list: readonly T[]): T => list[turn++ % list.length] as T;

const ask = (phone: Call) =>
  phone(consultationRoutes.ask, {
    category: 'pension',
    question: '老义务兵每个月能领多少生活补助？要到哪里登记？',
    anonymous: true,
    clientKey: `bench-question-${++turn}`,
  });
