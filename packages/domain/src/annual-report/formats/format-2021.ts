import type { ReportFormat, TableTwoColumn } from '../format.ts';
import { tableThreeWith } from './outcome-rows.ts';

const decisions: readonly TableTwoColumn[] = [{ key: 'decisions', label: '本年处理决定数量', kind: 'count', from: 'acts' }];

/** 国办公开办函〔2021〕30号《政府信息公开工作年度报告格式》 (2021-09-26): reports for 2021 and later. */
export const format2021: ReportFormat = {
  id: '2021',
  from: 2021,
  to: null,
  citation: '国办公开办函〔2021〕30号',
  tableTwo: [
    {
      key: 'art20_1',
      title: '第二十条第（一）项',
      rows: [
        { key: 'rules', label: '规章' },
        { key: 'normative', label: '行政规范性文件' },
      ],
      columns: [
        { key: 'made', label: '本年制发件数', kind: 'count', from: 'made' },
        { key: 'repealed', label: '本年废止件数', kind: 'count', from: 'ended' },
        { key: 'in_force', label: '现行有效件数', kind: 'count', from: 'in-force' },
      ],
    },
    { key: 'art20_5', title: '第二十条第（五）项', rows: [{ key: 'permits', label: '行政许可' }], columns: decisions },
    {
      key: 'art20_6',
      title: '第二十条第（六）项',
      rows: [
        { key: 'penalties', label: '行政处罚' },
        { key: 'coercion', label: '行政强制' },
      ],
      columns: decisions,
    },
    {
      key: 'art20_8',
      title: '第二十条第（八）项',
      rows: [{ key: 'fees', label: '行政事业性收费' }],
      columns: [{ key: 'collected', label: '本年收费金额（单位：万元）', kind: 'money', unit: '万元', from: 'money' }],
    },
  ],
  tableThree: tableThreeWith([
    ['other_1', '（六）其他处理', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['other_2', '（六）其他处理', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['other_3', '（六）其他处理', '3.其他'],
  ]),
};
