/** The columns of the ledger as people call them: in templates, imported tables and exports alike. */
export const ledgerColumns = {
  title: '名称',
  catalogue: '目录',
  channel: '渠道',
  publishedOn: '公开日期',
  formedOn: '成文日期',
  section: '科室',
  topic: '重点主题',
  quantity: '数量',
  url: '链接',
  indexNumber: '索引号',
} as const;
export type LedgerColumn = keyof typeof ledgerColumns;
