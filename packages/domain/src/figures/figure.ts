import { type CatalogueNode, type Channel, catalogue, channels, leavesOf, nodeOf, type Topic, topics } from '../disclosure/catalogue.ts';
import { qualityFigures } from './quality.ts';
import type { Figure, LedgerWhere } from './source.ts';
import { tableFigures } from './tables.ts';

const IN_YEAR = '本年度内公开、且未撤下的记录';

function catalogueFigure(node: CatalogueNode): Figure {
  return {
    id: node === catalogue ? 'disclosure' : `disclosure/${node.key}`,
    label: node.label,
    unit: '条',
    definition: `${IN_YEAR}，目录归入“${node.label}”${node.children ? '及其下级' : ''}，同一事项在每个渠道各计一条`,
    source: { table: 'disclosure', where: { catalogue: node.key }, measure: 'rows' },
    ...(node.children ? { children: node.children.map(catalogueFigure) } : {}),
  };
}

const channelFigures: Figure[] = (Object.keys(channels) as Channel[]).map(channel => ({
  id: `channel/${channel}`,
  label: channels[channel],
  unit: '条',
  definition: `${IN_YEAR}，公开渠道为${channels[channel]}`,
  source: { table: 'disclosure', where: { channel }, measure: 'rows' },
}));

const acrossChannels = (id: string, topic: Topic, label: string, unit: Figure['unit']): Figure => ({
  id,
  label,
  unit,
  definition: `${IN_YEAR}，主题为“${label}”，不分渠道，同一事项只计一次`,
  source: { table: 'disclosure', where: { topic }, measure: 'items' },
});

/** All figures of a year, as a tree. The catalogue's part adds up level by level. */
export const figures: readonly Figure[] = [
  catalogueFigure(catalogue),
  {
    id: 'channel',
    label: '按公开渠道',
    unit: '条',
    definition: `${IN_YEAR}，各渠道之和`,
    source: { table: 'disclosure', where: {}, measure: 'rows' },
    children: channelFigures,
  },
  acrossChannels('topic/employment-policy', 'employment-policy', '就业创业政策', '条'),
  {
    ...acrossChannels('topic/job', 'job', '招聘信息', '条'),
    children: [
      {
        id: 'topic/job/vacancies',
        label: '提供岗位',
        unit: '个',
        definition: `${IN_YEAR}，主题为“招聘信息”，所含招聘人数之和，同一招聘信息只计一次`,
        source: { table: 'disclosure', where: { topic: 'job' }, measure: 'quantity' },
      },
    ],
  },
  acrossChannels('topic/employment-base', 'employment-base', '就业创业基地', '个'),
  acrossChannels('topic/startup-park', 'startup-park', '创业园', '个'),
  {
    id: 'foi/received',
    label: '收到依申请公开',
    unit: '件',
    definition: '本年度收到的政府信息公开申请，以收到日为准',
    source: { table: 'foi', event: 'received' },
    children: [
      {
        id: 'foi/answered',
        label: '已答复',
        unit: '件',
        definition: '本年度答复的政府信息公开申请，以答复日为准',
        source: { table: 'foi', event: 'answered' },
        children: [
          {
            id: 'foi/in-time',
            label: '按时答复',
            unit: '件',
            definition: '本年度答复、且答复日不晚于法定期限（条例第三十三条）的申请',
            source: { table: 'foi', event: 'in-time' },
          },
        ],
      },
    ],
  },
  {
    id: 'consultation/answered',
    label: '答复留言咨询',
    unit: '件',
    definition: '本年度答复的留言咨询，以答复日为准',
    source: { table: 'consultation', event: 'answered' },
    children: [
      {
        id: 'consultation/in-time',
        label: '按承诺答复',
        unit: '件',
        definition: '本年度答复、且答复日不晚于承诺日的留言咨询',
        source: { table: 'consultation', event: 'in-time' },
      },
    ],
  },
];

const findIn = (among: readonly Figure[], id: string): Figure | null => {
  for (const figure of among) {
    const found = figure.id === id ? figure : findIn(figure.children ?? [], id);
    if (found) return found;
  }
  return null;
};

/** The figure with this id: one of the tree, of the tables of the report for `year`, or of the year's quality. Null for none. */
export function figureOf(id: string, year: number): Figure | null {
  if (/^(two|three|four)\//.test(id)) return tableFigures(year).find(figure => figure.id === id) ?? null;
  if (id.startsWith('quality/')) return findIn(qualityFigures, id);
  if (id.startsWith('ledger?')) return ledgerFigure(id);
  return findIn(figures, id);
}

/** A section may be called anything, marks that part an id included. */
const encoded = (value: string): string => value.replace(/[%&=]/g, encodeURIComponent);

/** A figure over any combination of the ledger's dimensions, written into its id: `ledger?channel=wechat&month=03`. */
export const ledgerFigureId = (where: LedgerWhere): string =>
  `ledger?${(['catalogue', 'channel', 'topic', 'section', 'month', 'late'] as const)
    .filter(key => where[key] !== undefined)
    .map(key => `${key}=${where[key] === null ? '' : encoded(String(where[key]))}`)
    .join('&')}`;

function ledgerFigure(id: string): Figure | null {
  const where: LedgerWhere = {};
  for (const pair of id.slice('ledger?'.length).split('&').filter(Boolean)) {
    const [key, raw = ''] = pair.split('=');
    const value = raw.replaceAll('%26', '&').replaceAll('%3D', '=').replaceAll('%25', '%');
    if (key === 'catalogue' && nodeOf(value)) where.catalogue = value;
    else if (key === 'channel' && value in channels) where.channel = value as Channel;
    else if (key === 'topic' && value in topics) where.topic = value as Topic;
    else if (key === 'section') where.section = value === '' ? null : value;
    else if (key === 'month' && /^(0[1-9]|1[0-2])$/.test(value)) where.month = value;
    else if (key === 'late' && value === 'true') where.late = true;
    else return null;
  }
  return {
    id,
    label: '公开记录',
    unit: '条',
    definition: `${IN_YEAR}，按所选条件统计，每个渠道各计一条`,
    source: { table: 'disclosure', where, measure: 'rows' },
  };
}

/**
 * A ledger filter written out as the exact values each dimension may take; null means any. Counting and listing
 * both go through this, so a number and its list can never disagree.
 */
export interface LedgerCells {
  catalogues: readonly string[] | null;
  channels: readonly Channel[] | null;
  topics: readonly Topic[] | null;
  /** A single section; null in the list is a row without one. */
  sections: readonly (string | null)[] | null;
  month: string | null;
  late: boolean;
}

export function cellsOf(where: LedgerWhere): LedgerCells {
  const node = where.catalogue && where.catalogue !== catalogue.key ? nodeOf(where.catalogue) : null;
  return {
    catalogues: node ? leavesOf(node).map(leaf => leaf.key) : null,
    channels: where.channel ? [where.channel] : null,
    topics: where.topic ? [where.topic] : null,
    sections: where.section === undefined ? null : [where.section],
    month: where.month ?? null,
    late: where.late === true,
  };
}
