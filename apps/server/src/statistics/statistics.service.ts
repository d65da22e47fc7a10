import { Injectable } from '@nestjs/common';
import { type Counted, type Series, type YearStatistics } from '@vc/contract';
import {
  type Channel,
  catalogue,
  channels,
  firstDayOf,
  type LedgerWhere,
  lastDayOf,
  ledgerFigureId,
  qualityFigures,
  type Topic,
  topics,
} from '@vc/domain';
import { explanationsOf } from '../content/index.ts';
import { type Asks, FiguresService, ledgerSectionsSql, YearValues } from '../figures/index.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { completenessOf } from './completeness.ts';

const NO_SECTION = '未登记科室';
const CHANNELS = Object.keys(channels) as Channel[];
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

interface SectionRow {
  section: string | null;
  n: number | string;
  judged: number | string;
  late: number | string;
}

/** What each part of the page counts (口径). */
const definitions = {
  months: '按公开日期所在月份统计公开台账中未撤下的记录，同一事项在每个渠道各计一条',
  channels: '按公开渠道统计公开台账中未撤下的记录',
  catalogue: '按公开目录的第一级统计公开台账中未撤下的记录',
  topics: '按重点领域主题统计公开台账中未撤下的记录，同一事项在每个渠道各计一条',
  sections: '按发布科室统计；公开日晚于形成（变更）日后二十个工作日的为不及时（条例第二十六条），没有登记形成日期的不参与判断',
  completeness: '每种内容可以填写的要素中已经填写的比例，本年度发布、未撤回的内容求平均',
  explanations: '本年度公开、仍然有效的文件中，已有解读的条数；按时指解读在文件公开后三个工作日内公开',
  quality: '公开不及时与定期抽查情况',
};

/** A year of disclosure at a glance, beside the year before. */
@Injectable()
export class StatisticsService {
  constructor(
    private readonly db: Db,
    private readonly figures: FiguresService,
    private readonly clock: Clock,
  ) {}

  year(year: number): Promise<YearStatistics> {
    return this.db.snapshot(read => this.of(read, year));
  }

  private async of(read: Asks, year: number): Promise<YearStatistics> {
    const [now, before] = [new YearValues(read, year), new YearValues(read, year - 1)];
    return {
      year,
      months: await oneByOne(MONTHS, month => monthOf(month, now, before)),
      channels: await oneByOne(CHANNELS, channel => both(channel, channels[channel], { channel }, now, before)),
      catalogue: await oneByOne(catalogue.children ?? [], ({ key, label }) => branch(key, label, now, before)),
      topics: await oneByOne(Object.keys(topics) as Topic[], topic => both(topic, topics[topic], { topic }, now, before)),
      sections: await sectionsOf(read, year),
      completeness: await completenessOf(read, year),
      explanations: await explanationsOf(read, year, this.clock.today()),
      quality: await this.figures.tree(now, qualityFigures),
      definitions,
    };
  }
}

/** What `make` gives for each, one after another: a transaction takes one question at a time. */
async function oneByOne<A, B>(list: readonly A[], make: (of: A) => Promise<B>): Promise<B[]> {
  const made: B[] = [];
  for (const of of list) made.push(await make(of));
  return made;
}

const rowsOf = (values: YearValues, where: LedgerWhere): Promise<number> => values.value({ table: 'disclosure', where, measure: 'rows' });

/** The number of a filter over the ledger, with the figure that lists its records. */
const counted = async (values: YearValues, where: LedgerWhere): Promise<Counted> => ({
  figure: ledgerFigureId(where),
  value: await rowsOf(values, where),
});

const both = async (key: string, label: string, where: LedgerWhere, now: YearValues, before: YearValues): Promise<Series> => ({
  key,
  label,
  now: await counted(now, where),
  before: await counted(before, where),
});

/** A category of the first level: a figure of the tree itself. */
async function branch(key: string, label: string, now: YearValues, before: YearValues): Promise<Series> {
  const [figure, where] = [`disclosure/${key}`, { catalogue: key }];
  return { key, label, now: { figure, value: await rowsOf(now, where) }, before: { figure, value: await rowsOf(before, where) } };
}

const monthOf = async (month: string, now: YearValues, before: YearValues): Promise<YearStatistics['months'][number]> => ({
  month,
  now: await counted(now, { month }),
  before: await counted(before, { month }),
  channels: await oneByOne(CHANNELS, async channel => ({ channel, ...(await counted(now, { month, channel })) })),
});

async function sectionsOf(read: Asks, year: number): Promise<YearStatistics['sections']> {
  const rows = await read.query<SectionRow[]>(ledgerSectionsSql, [firstDayOf(year), lastDayOf(year)]);
  return rows.map(({ section, n, judged, late }) => ({
    section,
    label: section ?? NO_SECTION,
    published: { figure: ledgerFigureId({ section }), value: Number(n) },
    late: { figure: ledgerFigureId({ section, late: true }), value: Number(late) },
    judged: Number(judged),
  }));
}
