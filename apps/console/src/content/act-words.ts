import type { ContentAction, LiveAction } from '@vc/domain';

/** Acts that are asked about in a dialog; editing is a form of its own, and keeping is the program's. */
export type DialogAction = Exclude<ContentAction, 'edit' | 'keep'> | LiveAction;

interface ActWords {
  title: string;
  /** What follows from it. */
  words: string;
  done: string;
  /** What is asked for in words, and whether it may be left out. */
  asks: { label: string; name: 'reason' | 'opinion'; optional?: true } | null;
}

const reason = (label: string) => ({ label, name: 'reason' as const });
const opinion = { label: '意见', name: 'opinion' as const, optional: true as const };

/** What each act means to the person who is about to do it. */
export const actWords: Record<DialogAction, ActWords> = {
  submit: { title: '送审', words: '由科室负责人起逐级审批，其间不能修改；要改时可以取回。', done: '已送审', asks: null },
  discard: { title: '作废这份草稿', words: '作废后不能恢复，也不再出现在列表里；经过仍然保留。', done: '已作废', asks: null },
  drop: { title: '放弃修改', words: '这份修改稿变回现在公开的版本，改过的内容不保留。', done: '已回到公开的版本', asks: null },
  recall: { title: '取回修改', words: '变回草稿，已有的签字作废，改好后要重新送审。', done: '已取回，可以修改了', asks: null },
  return: { title: '退回修改', words: '拟稿人会在页面最上方看到退回的理由；已有的签字作废。', done: '已退回', asks: reason('退回的理由') },
  approve: { title: '同意', words: '签字后交下一步；最后一步同意后发布：', done: '已签字', asks: opinion },
  urgent: {
    title: '紧急发布',
    words: '保密审查已经通过，不等其余审批立即发布；没签的领导事后补签，不同意的当即撤回。',
    done: '已紧急发布，等待补签',
    asks: reason('紧急发布的理由'),
  },
  endorse: { title: '补签同意', words: '这条内容已经紧急发布，您的签字记入审批表。', done: '已补签', asks: opinion },
  object: { title: '补签不同意', words: '立即撤回，群众看到的是“已撤回”的说明。', done: '已撤回', asks: reason('不同意的理由') },
  publish: { title: '立即发布', words: '不等所定的时间，现在就发布：', done: '已发布，群众可以看到了', asks: null },
  revise: {
    title: '修改已发布的内容',
    words: '另起一份修改稿；改好、审批通过之前，群众看到的还是现在的版本。索引号不变。',
    done: '可以修改了',
    asks: null,
  },
  confirm: { title: '复核无误', words: '内容仍然有效，按这类内容的复核周期重新计时。', done: '已记下', asks: null },
  withdraw: {
    title: '撤回已公开的内容',
    words: '从列表和搜索里消失，公开台账不再计数；打开原来链接的人会看到“已撤回”和理由。',
    done: '已撤回',
    asks: reason('撤回的理由（群众能看到）'),
  },
  unpublish: {
    title: '下线',
    words: '原来的链接也不能再打开，公开台账不再计数；各个版本和经过在内部保留。',
    done: '已下线',
    asks: reason('下线的理由'),
  },
};

export const dangerous: readonly DialogAction[] = ['discard', 'drop', 'object', 'withdraw', 'unpublish'];
/** Acts after which the item may be public at once. */
export const releasing: readonly DialogAction[] = ['approve', 'urgent', 'publish'];
