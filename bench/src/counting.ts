import { askEverything, everybody } from '../../apps/server/test/support/counting.ts';
import { queriesOf, tablesReadThrough } from '../../apps/server/test/support/plans.ts';
import type { Services } from './services.ts';
import { type Pair, type Sample, timeBoth } from './timing.ts';

/** The year asked for: one of the eight that the rows are spread over, with six before it. */
const YEAR = 2024;

/** A figure of each sort whose page of records is opened: the whole ledger, each item once, cases, a cell of table three. */
const opened: Readonly<Record<string, string>> = {
  disclosure: '记录页：主动公开',
  'topic/job': '记录页：招聘信息（每项一次）',
  'consultation/in-time': '记录页：按承诺答复',
  'three/carried_in/total': '记录页：上年结转申请',
};

/** What staff open, by its name. */
const acts: readonly [string, (services: Services) => Promise<unknown>][] = [
  ['一年的数字', ({ figures }) => figures.year(YEAR)],
  ['年报全部数字（含表二、三、四）', ({ numbers }) => numbers(YEAR)],
  ['统计页', ({ statistics }) => statistics.year(YEAR)],
  ...Object.entries(opened).map(([figure, name]): [string, (services: Services) => Promise<unknown>] => [
    name,
    ({ figures }) => figures.records(everybody, { year: YEAR, figure }),
  ]),
];

export async function timeCounting(pair: Pair<Services>): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const [what, act] of acts) samples.push({ what, ...(await timeBoth(pair, act)) });
  return samples;
}

export interface Plans {
  queries: number;
  /** Queries that read a table from end to end, with the table. */
  scans: { table: string; text: string }[];
}

/** The handful of settings is read whole on purpose. */
const SETTINGS = /FROM ["`]setting["`]/;

/** The query plan of every different query behind the year's figures, the statistics and all their lists of records. */
export async function lookAtPlans({ sources, figures, statistics, numbers }: Services): Promise<Plans> {
  const ids = Object.keys(await numbers(YEAR));
  const asked = await queriesOf(sources, () => askEverything(figures, statistics, YEAR, ids));
  const queries = asked.filter(({ text }) => !SETTINGS.test(text));
  const scans: Plans['scans'] = [];
  for (const query of queries) {
    for (const table of await tablesReadThrough(sources.writer, sources.dialect, query)) scans.push({ table, text: query.text });
  }
  return { queries: queries.length, scans };
}
