import { type FilledReport, numberIn } from '../filled-report.ts';
import { type RemedyBlock, remedyBlocks } from '../format.ts';
import { type Check, unless } from './check.ts';

const RULE = '正文与表四一致（年报格式第四部分）';
const blocks = Object.keys(remedyBlocks) as RemedyBlock[];
const sumOf = (report: FilledReport, which: readonly RemedyBlock[], column: 'total' | 'corrected' | 'other_result' | 'pending'): number =>
  which.reduce((sum, block) => sum + numberIn(report.tableFour[block]?.[column]), 0);
const hasTable = (report: FilledReport): boolean => blocks.some(block => report.tableFour[block]);
const textOf = (report: FilledReport): string => [...report.parts, ...report.statements].join('\n');

const stated = (id: string, label: string, claim: (r: FilledReport) => number | undefined, which: readonly RemedyBlock[]): Check => ({
  id,
  title: `正文与表四一致：${label}`,
  basis: RULE,
  level: 'error',
  run(report) {
    const said = claim(report);
    if (said === undefined || !hasTable(report)) return [];
    const actual = sumOf(report, which, 'total');
    return unless(said === actual, () => ({
      where: `正文·${label}`,
      compared: `正文写 ${said} 件，表四为 ${actual} 件`,
      fix: '以案件记录为准改正',
    }));
  },
});

const NONE = /(?:未发生|没有发生|无|没有)[^。；，]{0,12}(?:行政复议|行政诉讼|复议|诉讼)/;
const ALL_UPHELD = /(?:均|全部|都)(?:获|被|予以|得到)?(?:维持|驳回)/;

/** I13: what the text says of review and litigation, against table four. */
export const remedyChecks: Check[] = [
  stated('TEXT-REVIEW', '行政复议', r => r.claims.review, ['review']),
  stated('TEXT-LITIGATION', '行政诉讼', r => r.claims.litigation, ['litigation_direct', 'litigation_after_review']),
  {
    id: 'TEXT-NO-REMEDY',
    title: '写明没有复议诉讼的，表四应全为 0',
    basis: RULE,
    level: 'error',
    run(report) {
      if (!NONE.test(textOf(report)) || !hasTable(report)) return [];
      const total = sumOf(report, blocks, 'total');
      return unless(total === 0, () => ({
        where: '正文·第四部分',
        compared: `正文写没有复议诉讼，表四共 ${total} 件`,
        fix: '以案件记录为准改正正文或表四',
      }));
    },
  },
  {
    id: 'TEXT-ALL-UPHELD',
    title: '写明均获维持的，表四应没有纠正、其他结果和尚未审结',
    basis: RULE,
    level: 'error',
    run(report) {
      if (!ALL_UPHELD.test(textOf(report)) || !hasTable(report)) return [];
      const [corrected, other, pending] = (['corrected', 'other_result', 'pending'] as const).map(column =>
        sumOf(report, blocks, column),
      ) as [number, number, number];
      return unless(corrected + other + pending === 0, () => ({
        where: '正文·第四部分',
        compared: `正文写均获维持，表四纠正 ${corrected}、其他结果 ${other}、尚未审结 ${pending}`,
        fix: '写明各种结果的件数，尚未审结的不能写作维持',
      }));
    },
  },
];
