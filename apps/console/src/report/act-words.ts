import type { ReportAction } from '@vc/domain';

/** Acts that are asked about in a dialog; writing is a form of its own. `redraft` is a way of writing. */
export type DialogAction = Exclude<ReportAction, 'edit'> | 'redraft';

interface ActWords {
  title: string;
  /** What follows from it; `edition` is the one that will come of it. */
  words: (edition: number) => string;
  done: string;
  /** The label of the reason, for acts that want one. */
  reason: string;
}

/** What each act means to the person who is about to do it. */
export const actWords: Record<DialogAction, ActWords> = {
  redraft: {
    title: '按现在的数字重新起草',
    words: () => '各部分的文字全部换成按现在的数字写的新稿，本单位自己写的句子也会被替换，不能恢复。核对说明和文件编号保留。',
    done: '已重新起草',
    reason: '',
  },
  check: {
    title: '核对完成，送批',
    words: () => '送批后文字不能再改，由另一位科室负责人批准；要改时可以退回。批准以前，数字仍随记录变化。',
    done: '已送批，由科室负责人批准',
    reason: '',
  },
  reopen: { title: '退回修改', words: () => '变回起草，改好后重新送批。', done: '已退回', reason: '要改什么' },
  approve: {
    title: '批准报告',
    words: edition => `文字和全部数字冻结为第 ${edition} 版。以后记录再有变化，只列为差异，不改这一版。`,
    done: '已批准，可以发布了',
    reason: '',
  },
  publish: {
    title: '发布报告',
    words: () => '发布后群众可以看到全文；编给索引号，并计入公开台账。',
    done: '已发布，群众可以看到了',
    reason: '',
  },
  revise: {
    title: '更正（新版本）',
    words: edition =>
      `变回起草，数字按现在的记录重新计算；改好后重新核对、批准、发布，形成第 ${edition} 版。新版发布以前，群众看到的仍是原来的版本。各版都保留。`,
    done: '已变回起草',
    reason: '更正的理由',
  },
};
