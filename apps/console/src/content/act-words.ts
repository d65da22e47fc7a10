import type { ContentAction } from '@vc/domain';

/** Acts that are asked about in a dialog; editing is a form of its own. */
export type DialogAction = Exclude<ContentAction, 'edit'>;

interface ActWords {
  title: string;
  /** What follows from it. */
  words: string;
  done: string;
  /** The label of the reason, for acts that want one. */
  reason: string;
}

/** What each act means to the person who is about to do it. */
export const actWords: Record<DialogAction, ActWords> = {
  submit: { title: '送审', words: '由另一位同事审核，其间不能修改；要改时可以取回。', done: '已送审', reason: '' },
  discard: { title: '作废这份草稿', words: '作废后不能恢复，也不再出现在列表里；经过仍然保留。', done: '已作废', reason: '' },
  recall: { title: '取回修改', words: '变回草稿，改好后要重新送审。', done: '已取回，可以修改了', reason: '' },
  return: {
    title: '退回修改',
    words: '拟稿人会在页面最上方看到退回的理由。',
    done: '已退回',
    reason: '退回的理由',
  },
  publish: { title: '审核并发布', words: '发布后：', done: '已发布，群众可以看到了', reason: '' },
  withdraw: {
    title: '撤回已发布的内容',
    words: '群众立即看不到、搜不到，公开台账不再计数；经过仍然保留，可以重新拟稿。',
    done: '已撤回',
    reason: '撤回的理由',
  },
  revise: { title: '重新拟稿', words: '变回草稿，修改后重新送审；索引号不变。', done: '已变回草稿', reason: '' },
};
