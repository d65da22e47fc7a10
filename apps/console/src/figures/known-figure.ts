import { type Channel, channels, type Figure, FormatMissing, figureOf, type LedgerWhere, nodeOf, type Topic, topics } from '@vc/domain';

/** The figure with this id in a year; null when there is none, or no national format for the year. */
export function knownFigure(id: string, year: number): Figure | null {
  try {
    return figureOf(id, year);
  } catch (error) {
    if (error instanceof FormatMissing) return null;
    throw error;
  }
}

export const NO_SECTION = '未登记科室';

/** What narrows a figure over the ledger down, in words: 微信公众号, 3 月. */
export function narrowedBy(figure: Figure | null): string[] {
  if (!figure?.id.startsWith('ledger?') || figure.source.table !== 'disclosure') return [];
  const { catalogue, channel, topic, section, month, late }: LedgerWhere = figure.source.where;
  return [
    catalogue && (nodeOf(catalogue)?.label ?? catalogue),
    channel && channels[channel as Channel],
    topic && topics[topic as Topic],
    section === null ? NO_SECTION : section,
    month && `${Number(month)} 月`,
    late && '公开不及时',
  ].filter((word): word is string => Boolean(word));
}
