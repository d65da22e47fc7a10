import { Problem } from '@vc/contract';
import {
  advance,
  type FoiOutcome,
  foiProblems,
  foiSigningSteps,
  foiStanding,
  type Overruled,
  outcomeRule,
  overruledBy,
  overruledProblems,
  overrulesWhom,
  unfilled,
} from '@vc/domain';
import { CaseFileEntity } from '../../case-file/index.ts';
import { currentCalendar } from '../../platform/calendars.ts';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity, ReplyDraft } from '../foi.entity.ts';
import { foiSettingsIn } from '../foi-settings.ts';
import { expectMay, happen } from '../keep-application.ts';
import { namesApplicant, replyWords, thirdPartyWords, UNNAMED, writeLetter } from '../letters/index.ts';
import { tellApplicant, tellHolder, tellSigners } from './tell.ts';

/** Files that are to be given with a reply: of this application, made or found fit to be given. Problem `invalid`. */
async function filesOf(tx: Tx, row: FoiEntity, keys: readonly string[]): Promise<CaseFileEntity[]> {
  const found: CaseFileEntity[] = [];
  for (const key of keys) {
    const file = await tx.lockIfAny(CaseFileEntity, { key, caseId: row.id, use: 'released' });
    if (!file || file.removedAt)
      throw new Problem('invalid', undefined, [{ field: 'files', message: '选中的文件不能提供：只能选“可以直接提供”或者遮盖后的文件' }]);
    found.push(file);
  }
  return found;
}

const signerOf = async (tx: Tx, ending: FoiOutcome): Promise<ReplyDraft['signer']> =>
  outcomeRule(ending).refuses ? (await foiSettingsIn(tx)).refusalSigner : 'reviewer';

interface Written {
  ending: FoiOutcome;
  text: string;
  files: string[];
  told: { party: string; reason?: string | null | undefined }[];
}

/** Keeps a reply that is being written. Nothing of it is judged yet but its files. */
export async function draftReply(tx: Tx, row: FoiEntity, { ending, text, files, told }: Written): Promise<void> {
  expectMay(row, 'draft', tx);
  await filesOf(tx, row, files);
  const returned = row.draft?.returned ?? null;
  const overruled = overrulesWhom(ending) === 'nobody' ? [] : told.map(({ party, reason }) => ({ party, reason: reason ?? '' }));
  row.draft = {
    ...{ ending, text, files, told: overruled, returned },
    ...{ signer: await signerOf(tx, ending), submittedById: null, submittedBy: null },
  };
  await tx.save(row, 'foi-draft', outcomeRule(ending).label);
}

const toldWrong = (message: string) => ({ field: 'told', message });

/** A third party is not told who applied, as it was not when it was asked. */
const namingApplicant = ({ vault }: Tx, row: FoiEntity, told: readonly Overruled[]): string[] =>
  told.filter(({ reason }) => namesApplicant(vault, row, reason)).map(({ party }) => `给“${party}”的理由里写了申请人是谁。${UNNAMED}`);

/** What stands against sending a drafted reply today. */
async function expectSendable(tx: Tx, row: FoiEntity, draft: ReplyDraft): Promise<void> {
  const blanks = unfilled(draft.text);
  const calendar = await currentCalendar(tx);
  const found = [
    ...foiProblems(row.events, { kind: 'replied', on: tx.today, outcome: draft.ending }, calendar, tx.today).map(({ field, message }) => ({
      field: field === 'outcome' ? 'ending' : field,
      message,
    })),
    ...(blanks.length > 0 ? [{ field: 'text', message: `还有没填的地方：${blanks.join('、')}` }] : []),
    ...(draft.text.trim() === '' ? [{ field: 'text', message: '请填写答复正文' }] : []),
    ...overruledProblems(draft.ending, draft.told ?? [], foiStanding(row.events, calendar).opinions).map(toldWrong),
    ...namingApplicant(tx, row, draft.told ?? []).map(toldWrong),
  ];
  if (found.length > 0) throw new Problem('invalid', undefined, found);
  await filesOf(tx, row, draft.files);
}

/** Puts the drafted reply before whoever signs it. Problems: `wrong_state`, `invalid`. */
export async function submitReply(tx: Tx, row: FoiEntity): Promise<void> {
  const { draft } = row;
  if (row.answeredOn || !draft) throw new Problem('wrong_state', row.answeredOn ? '这件申请已经办结' : '请先拟写答复并保存');
  row.signing = advance(foiSigningSteps[draft.signer], row.signing, 'submit-reply', tx.who.roles);
  await expectSendable(tx, row, draft);
  row.draft = { ...draft, signer: await signerOf(tx, draft.ending), submittedById: tx.who.id, submittedBy: tx.who.name, returned: null };
  await tx.save(row, 'foi-submit');
  await tellSigners(tx, row, row.draft.signer, '答复等您审批', `${outcomeRule(draft.ending).label}。请审核后发出，或者写明意见退回。`);
}

export async function returnReply(tx: Tx, row: FoiEntity, reason: string): Promise<void> {
  const draft = row.draft as ReplyDraft;
  if (row.signing !== 'reply') throw new Problem('wrong_state', '没有等审批的答复');
  row.signing = advance(foiSigningSteps[draft.signer], row.signing, 'return-reply', tx.who.roles);
  row.draft = { ...draft, submittedById: null, submittedBy: null, returned: reason };
  await tx.save(row, 'foi-return', reason);
  await tellHolder(tx, row, '答复被退回', reason);
}

/**
 * Signs the reply and sends it: numbered, with the remedy of the day, its files open to the applicant. Problems:
 * `wrong_state`, `forbidden`, `own_work`, `invalid`.
 */
export async function approveReply(tx: Tx, row: FoiEntity): Promise<void> {
  const { draft } = row;
  if (row.signing !== 'reply' || !draft) throw new Problem('wrong_state', '没有等审批的答复');
  row.signing = advance(foiSigningSteps[draft.signer], row.signing, 'approve-reply', tx.who.roles);
  if (draft.submittedById !== null && draft.submittedById === tx.who.id) throw new Problem('own_work');
  await expectSendable(tx, row, draft);
  const { ending, text } = draft;
  const { opinions } = foiStanding(row.events, await currentCalendar(tx));
  const files = await filesOf(tx, row, draft.files);
  Object.assign(row, { draft: null, reply: text });
  await happen(tx, row, { kind: 'replied', on: tx.today, outcome: ending }, 'reply', outcomeRule(ending).label);
  for (const file of files) await tx.saveRow(Object.assign(file, { veteranId: row.veteranId }));
  const names = files.map(({ name }) => name);
  await writeLetter(tx, row, 'reply', facts => replyWords(facts, ending, text, names), { title: outcomeRule(ending).letter });
  for (const { party, reason } of overruledBy(ending, draft.told ?? [], opinions))
    await writeLetter(tx, row, 'third-party-told', facts => thirdPartyWords(facts, ending, reason), { to: party });
  await tellApplicant(tx, row, 'answered', '您的信息公开申请有了答复', '打开就能看到答复，也可以下载文书。');
  await tellHolder(tx, row, '答复已发出', outcomeRule(ending).label);
}

/** The applicant takes the application back; it counts under 其他处理. */
export async function withdrawApplication(
  tx: Tx,
  row: FoiEntity,
  on: (typeof row)['events'][number]['on'],
  reason: string | null,
): Promise<void> {
  expectMay(row, 'withdraw', tx);
  Object.assign(row, { signing: 'none', draft: null, extension: null });
  await happen(tx, row, { kind: 'withdrawn', on, ...(reason ? { note: reason } : {}) }, 'foi-withdraw', reason ?? undefined);
  await writeLetter(tx, row, 'reply', facts => replyWords(facts, 'withdrawn', '', []), { title: outcomeRule('withdrawn').letter });
  await tellHolder(tx, row, '申请人撤回了申请', '不用再办理。');
}
