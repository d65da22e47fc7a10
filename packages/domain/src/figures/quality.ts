import type { Figure } from './source.ts';

/** Working days within which information is made public after it is formed or changed (条例第二十六条). */
export const PUBLISH_WORKING_DAYS = 20;

/** How well the year's disclosure was done: what part five of the report and the statistics page speak of. */
export const qualityFigures: readonly Figure[] = [
  {
    id: 'quality/late',
    label: '公开不及时',
    unit: '条',
    definition: '本年度公开、且公开日晚于信息形成（变更）后二十个工作日的记录（条例第二十六条）；没有登记形成日期的不计',
    source: { table: 'disclosure', where: { late: true }, measure: 'rows' },
  },
  {
    id: 'quality/spot-drawn',
    label: '抽查',
    unit: '条',
    definition: '本年度定期抽查抽到的公开记录',
    source: { table: 'spot_check_item', event: 'drawn' },
    children: [
      {
        id: 'quality/spot-failed',
        label: '发现问题',
        unit: '条',
        definition: '本年度定期抽查中发现问题的公开记录',
        source: { table: 'spot_check_item', event: 'failed' },
        children: [
          {
            id: 'quality/spot-closed',
            label: '完成整改',
            unit: '条',
            definition: '发现问题、已整改并复查通过的公开记录',
            source: { table: 'spot_check_item', event: 'closed' },
          },
        ],
      },
    ],
  },
];
