import type { Role } from '../roles.ts';
import type { Step, StepTable } from '../workflow.ts';

/** Where an application stands: with us, with the applicant, or at its end. Opinions and extensions run beside it. */
export const foiStates = {
  handling: '办理中',
  correcting: '等申请人补正',
  paying: '等申请人缴费',
  finished: '已答复',
  withdrawn: '已撤回',
} as const;
export type FoiState = keyof typeof foiStates;

export type FoiAction =
  | 'amend'
  | 'ask-correction'
  | 'correct'
  | 'split'
  | 'ask-opinion'
  | 'record-opinion'
  | 'ask-fee'
  | 'record-payment'
  | 'ask-reasons'
  | 'record-reasons'
  | 'set-delay'
  | 'draft'
  | 'reply'
  | 'withdraw'
  | 'serve'
  | 'proactive';

const office: readonly Role[] = ['clerk', 'system'];
const open = ['handling', 'correcting', 'paying'] as const;
const all = [...open, 'finished', 'withdrawn'] as const;

/** What may be done without moving the application. */
const staying = (action: FoiAction, label: string, from: readonly FoiState[], by: readonly Role[]): Step<FoiState, FoiAction>[] =>
  from.map(state => ({ action, label, from: [state], to: state, by }));

/** The life of an application, and everything that is done on the way. */
export const foiSteps: StepTable<FoiState, FoiAction> = [
  ...staying('amend', '更正登记', open, office),
  { action: 'ask-correction', label: '告知补正', from: ['handling'], to: 'correcting', by: office },
  { action: 'correct', label: '补正', from: ['correcting'], to: 'handling', by: ['veteran', ...office] },
  { action: 'split', label: '分成几件', from: ['handling'], to: 'handling', by: office },
  { action: 'ask-opinion', label: '征求意见', from: ['handling'], to: 'handling', by: office },
  { action: 'record-opinion', label: '登记意见', from: ['handling'], to: 'handling', by: office },
  { action: 'ask-fee', label: '通知缴费', from: ['handling'], to: 'paying', by: office },
  { action: 'record-payment', label: '登记缴费', from: ['paying'], to: 'handling', by: office },
  { action: 'ask-reasons', label: '要求说明理由', from: ['handling'], to: 'handling', by: office },
  { action: 'record-reasons', label: '说明理由', from: ['handling'], to: 'handling', by: ['veteran', ...office] },
  { action: 'set-delay', label: '确定延迟答复期限', from: ['handling'], to: 'handling', by: ['reviewer', 'system'] },
  ...staying('draft', '拟答复', open, office),
  { action: 'reply', label: '发出答复', from: open, to: 'finished', by: ['system'] },
  { action: 'withdraw', label: '撤回申请', from: open, to: 'withdrawn', by: ['veteran', ...office] },
  ...staying('serve', '登记送达', all, office),
  { action: 'proactive', label: '转为主动公开', from: ['finished'], to: 'finished', by: ['clerk', 'editor', 'system'] },
];

/** What of an application waits for a signature: nothing, its extension, or its reply. */
export const foiSignings = { none: '', extension: '延期待审批', reply: '答复待审批' } as const;
export type FoiSigning = keyof typeof foiSignings;
export type FoiSigningAction =
  | 'ask-extension'
  | 'approve-extension'
  | 'decline-extension'
  | 'submit-reply'
  | 'return-reply'
  | 'approve-reply';

/** Who lets a reply go: the head of the office, or for what withholds information the deputy head of the bureau. */
export const replySigners = { reviewer: '科室负责人', deputy: '分管领导' } as const satisfies Partial<Record<Role, string>>;
export type ReplySigner = keyof typeof replySigners;

const signing = (signer: ReplySigner): StepTable<FoiSigning, FoiSigningAction> => [
  { action: 'ask-extension', label: '申请延期', from: ['none'], to: 'extension', by: office },
  { action: 'approve-extension', label: '同意延期', from: ['extension'], to: 'none', by: ['reviewer', 'system'] },
  { action: 'decline-extension', label: '不同意延期', from: ['extension'], to: 'none', by: ['reviewer', 'system'] },
  { action: 'submit-reply', label: '送审答复', from: ['none'], to: 'reply', by: office },
  { action: 'return-reply', label: '退回答复', from: ['reply'], to: 'none', by: [signer, 'system'] },
  { action: 'approve-reply', label: '同意并发出', from: ['reply'], to: 'none', by: [signer, 'system'] },
];

/** Signatures, by who signs the reply. An extension is the head of the office's to grant (article 33). */
export const foiSigningSteps: Readonly<Record<ReplySigner, StepTable<FoiSigning, FoiSigningAction>>> = {
  reviewer: signing('reviewer'),
  deputy: signing('deputy'),
};
