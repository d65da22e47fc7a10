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
import { type Asks, FiguresService, ledgerMonthsSql, ledgerSectionsSql, ledgerTopicsSql, YearValues } from '../figures/index.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { completenessOf } from './completeness.ts';

const NO_SECTION = '未登记科室';
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

interface Grouped {
  key: string | null;
  channel?: string;
  n: number;
  judged?: number;
  late?: number;
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
    const [now, before] = [await countsOf(read, year), await countsOf(read, year - 1)];
    return {
      year,
      months: MONTHS.map(month => monthOf(month, now, before)),
      channels: (Object.keys(channels) as Channel[]).map(channel =>
        both(channel, channels[channel], { channel }, counts => sum(counts.months, row => row.channel === channel), now, before),
      ),
      catalogue: await catalogueOf(read, year),
      topics: (Object.keys(topics) as Topic[]).map(topic =>
        both(topic, topics[topic], { topic }, counts => sum(counts.topics, row => row.key === topic), now, before),
      ),
      sections: now.sections.map(({ key, n, judged = 0, late = 0 }) => ({
        section: key,
        label: key ?? NO_SECTION,
        published: counted({ section: key }, n),
        late: counted({ section: key, late: true }, late),
        judged,
      })),
      completeness: await completenessOf(read, year),
      explanations: await explanationsOf(read, year, this.clock.today()),
      quality: await this.figures.tree(new YearValues(read, year), qualityFigures),
      definitions,
    };
  }
}

type Counts = { months: Grouped[]; sections: Grouped[]; topics: Grouped[] };

async function countsOf(read: Asks, year: number): Promise<Counts> {
  const span = [firstDayOf(year), lastDayOf(year)];
  const group = async (text: string, key: string): Promise<Grouped[]> =>
    (await read.query<Record<string, unknown>[]>(text, span)).map(row => ({
      key: row[key] as string | null,
      channel: row.channel as string | undefined,
      n: Number(row.n),
      judged: Number(row.judged ?? 0),
      late: Number(row.late ?? 0),
    }));
  return {
    months: await group(ledgerMonthsSql, 'month'),
    sections: await group(ledgerSectionsSql, 'section'),
    topics: await group(ledgerTopicsSql, 'topic'),
  };
}

const monthOf = (month: string, now: Counts, before: Counts): YearStatistics['months'][number] => {
  const inMonth = (counts: Counts) => sum(counts.months, row => row.key === month);
  return {
    month,
    now: counted({ month }, inMonth(now)),
    before: counted({ month }, inMonth(before)),
    channels: (Object.keys(channels) as Channel[]).map(channel => ({
      channel,
      ...counted(
        { month, channel },
        sum(now.months, row => row.key === month && row.channel === channel),
      ),
    })),
  };
};

/** The first level of the catalogue, this year and the year before. */
async function catalogueOf(read: Asks, year: number): Promise<Series[]> {
  const [now, before] = [new YearValues(read, year), new YearValues(read, year - 1)];
  const lines: Series[] = [];
  for (const { key, label } of catalogue.children ?? []) {
    const source = { table: 'disclosure' as const, where: { catalogue: key }, measure: 'rows' as const };
    const figure = `disclosure/${key}`;
    lines.push({ key, label, now: { figure, value: await now.value(source) }, before: { figure, value: await before.value(source) } });
  }
  return lines;
}

const sum = (rows: readonly Grouped[], which: (row: Grouped) => boolean): number =>
  rows.filter(which).reduce((total, row) => total + row.n, 0);
const counted = (where: LedgerWhere, value: number): Counted => ({ figure: ledgerFigureId(where), value });
const both = (key: string, label: string, where: LedgerWhere, of: (counts: Counts) => number, now: Counts, before: Counts): Series => ({
  key,
  label,
  now: counted(where, of(now)),
  before: counted(where, of(before)),
});
