import { reportParts } from '../format.ts';
import { type Check, unless } from './check.ts';

const FORM = '年报格式（六个部分，次序固定）';
const PART_FIVE_MIN = 80;
const FEE = /信息处理费/;
const knowsParts = (parts: readonly string[]): boolean => parts.length > 0;

/** The report as a document: its format, its parts, its day. */
export const formChecks: Check[] = [
  {
    id: 'FORM-YEAR',
    title: '格式与报告年度相符',
    basis: '国办公开办函〔2019〕60号（2019、2020 年度），〔2021〕30号（2021 年度起）',
    level: 'error',
    run: (report, format) =>
      unless(report.format === null || report.format === format.id, () => ({
        where: '全文',
        compared: `${report.year} 年度应使用 ${format.id} 格式，实际使用 ${report.format} 格式`,
        fix: `按${format.citation}的格式重新填报`,
      })),
  },
  {
    id: 'FORM-CITATION',
    title: '引用的格式文件正确',
    basis: '国办公开办函〔2019〕60号（2019、2020 年度），〔2021〕30号（2021 年度起）',
    level: 'error',
    run: (report, format) =>
      unless(report.citation === null || report.citation === format.citation, () => ({
        where: '引言',
        compared: `引用 ${report.citation}，${report.year} 年度应引用 ${format.citation}`,
        fix: `改为 ${format.citation}`,
      })),
  },
  {
    id: 'FORM-PARTS',
    title: '六个部分齐全',
    basis: FORM,
    level: 'error',
    run: ({ parts }) =>
      unless(!knowsParts(parts) || parts.length === reportParts.length, () => ({
        where: '全文',
        compared: `应有 ${reportParts.length} 个部分，实有 ${parts.length} 个`,
        fix: `按次序补齐：${reportParts.join('；')}`,
      })),
  },
  {
    id: 'FORM-PART-EMPTY',
    title: '各部分都有内容',
    basis: FORM,
    level: 'error',
    run: ({ parts }) => {
      // Parts two to four may be their tables alone.
      const empty = reportParts.filter((_, i) => [0, 4, 5].includes(i) && parts.length === reportParts.length && !parts[i]?.trim());
      return empty.map(part => ({ where: part, compared: '没有内容', fix: '补写这一部分；确实没有的写明“无其他需要报告的事项”' }));
    },
  },
  {
    id: 'FORM-PART-FIVE',
    title: '问题与改进写得具体',
    basis: '条例第五十条第（四）项：存在的主要问题及改进情况',
    level: 'hint',
    run: ({ parts }) => {
      const text = parts[4]?.replace(/\s/g, '') ?? '';
      return unless(!knowsParts(parts) || text.length === 0 || text.length >= PART_FIVE_MIN, () => ({
        where: reportParts[4],
        compared: `只有 ${text.length} 个字`,
        fix: '写明具体问题、改进措施和上年问题的整改情况',
      }));
    },
  },
  {
    id: 'FORM-FEE',
    title: '说明信息处理费情况',
    basis: '国办公开办函〔2021〕30号第六部分；国办函〔2020〕109号',
    level: 'error',
    run: (report, format) =>
      unless(format.id === '2019' || !knowsParts(report.parts) || FEE.test(report.parts[5] ?? ''), () => ({
        where: reportParts[5],
        compared: '没有写信息处理费',
        fix: '写明发出收费通知的件数、总金额和实际收取的金额；没有收取的也要写明',
      })),
  },
  {
    id: 'FORM-FEE-PLACE',
    title: '信息处理费不计入行政事业性收费',
    basis: '国办函〔2020〕109号；年报格式表二第二十条第（八）项',
    level: 'hint',
    run(report, format) {
      const fee = report.tableTwo.art20_8?.fees?.[0];
      const charged = /信息处理费[^。]{0,30}?(\d+(?:\.\d+)?)\s*元/.exec(report.parts[5] ?? '')?.[1];
      return unless(
        !(format.id === '2021' && charged && typeof fee === 'number' && fee > 0 && Math.abs(fee * 10_000 - Number(charged)) < 1),
        () => ({
          where: '表二·行政事业性收费',
          compared: `表二 ${String(fee)} 万元恰等于第六部分的信息处理费 ${charged} 元`,
          fix: '信息处理费只写在第六部分',
        }),
      );
    },
  },
  {
    id: 'FORM-DEADLINE',
    title: '在法定期限内公布',
    basis: '条例第四十九条：部门每年 1 月 31 日前公布上一年度报告；县级以上人民政府 3 月 31 日前',
    level: 'error',
    run(report) {
      const last =
        report.local || report.body.includes('局') || report.body.includes('办公厅')
          ? `${report.year + 1}-01-31`
          : `${report.year + 1}-03-31`;
      return unless(report.publishedOn === null || report.publishedOn <= last, () => ({
        where: '公布日期',
        compared: `公布于 ${report.publishedOn}，期限 ${last}`,
        fix: '逾期公布的应在第五部分说明原因',
      }));
    },
  },
];
