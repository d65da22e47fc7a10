import type { ReportDocument } from './document.ts';
import { type ApplicantColumn, applicantColumnLabels, applicantColumns, remedyBlocks, remedyColumns, reportParts } from './format.ts';
import { formatFor } from './formats/index.ts';

const LABELS: Record<string, string> = {
  review: '行政复议',
  litigation_direct: '行政诉讼-未经复议直接起诉',
  litigation_after_review: '行政诉讼-复议后起诉',
};

/** A report as JSON, in the shape that `readFilledReport` reads and that collections of reports use. */
export function filledJson(document: ReportDocument): Record<string, unknown> {
  const format = formatFor(document.year);
  const three = document.tableThree;
  return {
    body: document.bureau,
    level: '县级部门',
    year: document.year,
    title: document.title,
    format: document.format,
    citation: document.citation,
    published: document.header.issuedOn,
    catalogue: {
      索引号: document.header.indexNumber ?? '',
      发布机构: document.header.publisher,
      公开方式: document.header.manner,
      发文日期: document.header.issuedOn ?? '',
      组配分类: document.header.category,
      文件编号: document.header.documentNumber ?? '',
    },
    table2: {
      format: document.format,
      ...Object.fromEntries(
        format.tableTwo.map(block => [
          block.key,
          {
            columns: block.columns.map(column => column.label),
            ...Object.fromEntries(block.rows.map(row => [row.label, document.tableTwo[block.key]?.[row.key] ?? []])),
          },
        ]),
      ),
    },
    table3: {
      columns: applicantColumns.map(key => ({ key, label: applicantColumnLabels[key as ApplicantColumn] })),
      rows: Object.fromEntries(format.tableThree.map(row => [row.key, { label: row.path.join(' '), values: three[row.key] }])),
    },
    table4: {
      columns: Object.entries(remedyColumns).map(([key, label]) => ({ key, label })),
      ...Object.fromEntries(
        Object.keys(remedyBlocks).map(block => [
          block,
          { label: LABELS[block], values: document.tableFour[block as keyof typeof document.tableFour] },
        ]),
      ),
    },
    narrative: {
      foi_received: three.new?.total,
      foi_completed: three.total?.total,
      foi_completed_includes_carried_in: three.carried_in?.total,
      foi_carried_out: three.carried_out?.total,
    },
    parts: [
      document.partOne.map(({ head, paragraphs }) => [head, ...paragraphs].join('\n')).join('\n'),
      ...document.parts.map(({ paragraphs }) => paragraphs.join('\n')),
    ],
    part_titles: [...reportParts],
  };
}
