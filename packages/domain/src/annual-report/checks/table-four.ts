import { isNumber, numberIn } from '../filled-report.ts';
import { type RemedyBlock, remedyBlocks } from '../format.ts';
import { type Check, unless } from './check.ts';

/** I5, one for each of the three blocks. */
export const tableFourChecks: Check[] = (Object.keys(remedyBlocks) as RemedyBlock[]).map(block => ({
  id: `T4-SUM-${block.toUpperCase()}`,
  title: `表四合计：${remedyBlocks[block]}`,
  basis: '年报格式表四（总计等于维持、纠正、其他结果与尚未审结之和）',
  level: 'error',
  run(report) {
    const cells = report.tableFour[block];
    if (!cells || !isNumber(cells.total)) return [];
    const { maintained, corrected, other_result: other, pending, total } = cells;
    const sum = [maintained, corrected, other, pending].reduce<number>((a, cell) => a + numberIn(cell), 0);
    return unless(sum === total, () => ({
      where: `表四·${remedyBlocks[block]}`,
      compared: `维持 ${numberIn(maintained)} + 纠正 ${numberIn(corrected)} + 其他 ${numberIn(other)} + 尚未审结 ${numberIn(pending)} = ${sum}，总计 ${total}`,
      fix: '逐件核对复议、诉讼案件的结果；复议机关作共同被告的案件只由原行为机关统计（国办公开办函〔2016〕201号）',
    }));
  },
}));
