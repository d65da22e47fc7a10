/** The five heads of part one (总体情况). */
export const headKeys = {
  proactive: '主动公开',
  'on-request': '依申请公开',
  management: '政府信息管理',
  platform: '政府信息公开平台建设',
  oversight: '监督保障',
} as const;
export type HeadKey = keyof typeof headKeys;

/** Places in a report where sentences stand; the tables of parts two to four come by themselves. */
export const textPlaces = ['intro', ...(Object.keys(headKeys) as HeadKey[]), 'two', 'three', 'four', 'five', 'six'] as const;
export type TextPlace = (typeof textPlaces)[number];

export const placeLabels: Record<TextPlace, string> = {
  intro: '引言',
  proactive: '一、总体情况 · 主动公开',
  'on-request': '一、总体情况 · 依申请公开',
  management: '一、总体情况 · 政府信息管理',
  platform: '一、总体情况 · 政府信息公开平台建设',
  oversight: '一、总体情况 · 监督保障',
  two: '二、主动公开政府信息情况 · 表前说明',
  three: '三、收到和处理政府信息公开申请情况 · 表前说明',
  four: '四、政府信息公开行政复议、行政诉讼情况 · 表前说明',
  five: '五、存在的主要问题及改进情况',
  six: '六、其他需要报告的事项',
};

/** The text of a report: paragraphs by place, numbers as tokens. */
export type ReportText = Record<TextPlace, string[]>;
