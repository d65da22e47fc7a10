import type { ReportFormat, TableTwoColumn } from '../format.ts';
import { tableThreeWith } from './outcome-rows.ts';

const items: readonly TableTwoColumn[] = [
  { key: 'last_year', label: '上一年项目数量', kind: 'count', from: 'last-year' },
  { key: 'change', label: '本年增/减', kind: 'change', from: 'net' },
];
const decisions: readonly TableTwoColumn[] = [...items, { key: 'decisions', label: '处理决定数量', kind: 'count', from: 'acts' }];

/** 国办公开办函〔2019〕60号《政府信息公开工作年度报告格式（试行）》: reports for 2019 and 2020. */
export const format2019: ReportFormat = {
  id: '2019',
  from: 2019,
  to: 2020,
  citation: '国办公开办函〔2019〕60号',
  tableTwo: [
    {
      key: 'art20_1',
      title: '第二十条第（一）项',
      rows: [
        { key: 'rules', label: '规章' },
        { key: 'normative', label: '规范性文件' },
      ],
      columns: [
        { key: 'made', label: '本年新制作数量', kind: 'count', from: 'made' },
        { key: 'opened', label: '本年新公开数量', kind: 'count', from: 'opened' },
        { key: 'public_total', label: '对外公开总数量', kind: 'count', from: 'public' },
      ],
    },
    {
      key: 'art20_5',
      title: '第二十条第（五）项',
      rows: [
        { key: 'permits', label: '行政许可' },
        { key: 'services', label: '其他对外管理服务事项' },
      ],
      columns: decisions,
    },
    {
      key: 'art20_6',
      title: '第二十条第（六）项',
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
      columns: decisions,
    },
    { key: 'art20_8', title: '第二十条第（八）项', rows: [{ key: 'fees', label: '行政事业性收费' }], columns: items },
    {
      key: 'art20_9',
      title: '第二十条第（九）项',
      rows: [{ key: 'procurement', label: '政府集中采购' }],
      columns: [
        { key: 'projects', label: '采购项目数量', kind: 'count', from: 'acts' },
        { key: 'amount', label: '采购总金额', kind: 'money', unit: '元', from: 'money' },
      ],
    },
  ],
  tableThree: tableThreeWith([['other', '（六）其他处理']]),
};
