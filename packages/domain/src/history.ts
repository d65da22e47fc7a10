/** Everything that can happen to a record, each with its one sentence: timeline, audit and evidence at once. */
export const acts = {
  // consultation
  ask: '提交留言',
  answer: '答复',
  rate: '评价',
  propose: '提请公开',
  decline: '不予公开',
  look: '查看完整手机号',
  // content
  create: '新建草稿',
  import: '导入',
  edit: '修改',
  submit: '送审',
  discard: '作废草稿',
  recall: '取回修改',
  return: '退回修改',
  publish: '审核并公开',
  withdraw: '撤下',
  revise: '重新拟稿',
  // ledger
  disclose: '计入公开台账',
  record: '登记公开信息',
  // places and reports
  join: '报名',
  cancel: '取消报名',
  report: '反映问题',
  settle: '登记处理结果',
  // staff and settings
  'staff-add': '新增工作人员',
  'staff-change': '变更工作人员',
  'password-change': '修改密码',
  'sign-in': '登录',
  'sign-out': '退出登录',
  'site-change': '修改单位信息',
  receive: '收到申请',
  reply: '答复申请',
  reclock: '重新计算期限',
  // annual report and what feeds it
  draft: '起草报告',
  check: '核对完成，送批',
  reopen: '退回修改',
  approve: '批准',
  register: '登记',
  end: '终止',
  void: '登记作废',
  decide: '登记结果',
  'hand-enter': '手工补记',
  'calendar-apply': '录入放假安排',
  // spot checks
  draw: '抽查抽取',
  pass: '检查合格',
  fail: '检查发现问题',
  mend: '完成整改',
  close: '复查通过',
} as const;

export type Act = keyof typeof acts;
