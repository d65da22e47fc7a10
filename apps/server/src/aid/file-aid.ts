import {
  type AidForm,
  type AidPaper,
  aidDraftProblems,
  aidForm,
  type FieldProblem,
  type Input,
  Problem,
  type aidDraftRoutes as routes,
} from '@vc/contract';
import {
  AID_AGAIN_MONTHS,
  addMonths,
  aidBehalfConsent,
  aidClock,
  aidGrantedStates,
  aidKindLabels,
  aidKindOf,
  aidNotice,
  aidSensitiveConsent,
  aidStates,
  type Day,
} from '@vc/domain';

import { announceCase, openCase, personIndexes } from '../case/index.ts';
import { attachCaseFiles, type Brought, CaseFileEntity, handOverDraftFiles, sentFrom } from '../case-file/index.ts';

import { consentProblem, recordConsent } from '../consent/index.ts';
import type { Actor } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { newReceipt } from '../platform/ids.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { siteIn } from '../site/index.ts';
import { AidEntity } from './aid.entity.ts';
import type { AidDraftEntity } from './aid-draft.entity.ts';
import { devicesOf, formOf, lockDraft } from './drafts.ts';
import { daysOf } from './keep-aid.ts';
import { aidSettingsIn, fenOf } from './rules.ts';

type Filing = Input<typeof routes.file>;

/** An application as the draft says it, or every problem it still has. */
async function readForm(tx: Tx, draft: AidDraftEntity, filing: Filing): Promise<AidForm> {
  const written = formOf(tx.vault, draft);
  const { places } = await siteIn(tx);
  const town = written.town.trim();
  const strange = town !== '' && places.length > 0 && !places.some(({ label }) => label === town);
  const found: FieldProblem[] = [
    ...aidDraftProblems(written),
    ...(strange ? [{ field: 'town', message: '请从列表中选择镇（街道）' }] : []),
    ...consentProblem('notice', aidNotice, filing.notice),
    ...consentProblem('sensitive', aidSensitiveConsent, filing.sensitive),
    ...(written.relation === 'self' ? [] : consentProblem('behalf', aidBehalfConsent, filing.behalf)),
  ];
  if (found.length > 0) throw new Problem('invalid', undefined, found);
  return aidForm.parse(written);
}

/** The last four of a receipt number: enough to know it by, nothing of what was written. */
const tail = (receipt: string): string => receipt.slice(-4);

/**
 * Whether the same person has applied already. An open application stands in the way; a grant of the kind within the year
 * asks for a word why. Neither shows anything of it but the tail of its number. Problem `duplicate`.
 */
async function expectNew(tx: Tx, person: string, kind: AidEntity['kind'], again: string | null | undefined): Promise<void> {
  const open = await tx.find(AidEntity, { openKey: person });
  if (open)
    throw new Problem(
      'duplicate',
      `已经申请过（编号后四位 ${tail(open.receipt)}），正在办理，不用重复提交。不是您本人或家人申请的，请打电话告诉我们`,
    );
  const since = addMonths(tx.today, -AID_AGAIN_MONTHS);
  const states = aidGrantedStates.map(() => '?').join(', ');
  const [granted] = await tx.query<{ receipt: string }[]>(
    `SELECT receipt FROM aid WHERE person = ? AND kind = ? AND decidedOn >= ? AND state IN (${states}) ORDER BY id DESC LIMIT 1`,
    [person, kind, since, ...aidGrantedStates],
  );
  if (granted && !again) {
    const message = `已经申请过（编号后四位 ${tail(granted.receipt)}），12 个月内得到过这一类帮扶。情况有新变化的，请写明再次申请的原因`;
    throw new Problem('duplicate', message, [{ field: 'again', message }]);
  }
}

/** Every file must have come through the place for its sort: an identity paper that was not marked over is not taken. */
export async function expectPapers(tx: Tx, kind: AidEntity['kind'], papers: readonly AidPaper[], brought: Brought): Promise<void> {
  const asked = aidKindOf(kind).materials;
  for (const { key, material } of papers) {
    const file = await tx.find(CaseFileEntity, { key, kind: 'aid' });
    const identity = asked.find(one => one.key === material)?.identity ?? false;
    const fits = file && !file.removedAt && brought(file);
    if (!fits) throw new Problem('invalid', undefined, [{ field: 'papers', message: '有文件没有传上来，请重新选择后再提交' }]);
    if ((file.use === 'identity') !== identity)
      throw new Problem('invalid', undefined, [{ field: 'papers', message: `“${file.name}”请删去后在对应的材料下面重新上传` }]);
  }
}

async function freeReceipt(tx: Tx): Promise<string> {
  for (;;) {
    const receipt = newReceipt(tx.today);
    if (!(await tx.find(AidEntity, { receipt }))) return receipt;
  }
}

const blank = {
  acceptedOn: null,
  workFrom: null,
  checkedOn: null,
  visitors: null,
  checkNotes: null,
  met: null,
  proposedFen: null,
  checkedById: null,
  checkedByName: null,
  decidedOn: null,
  decidedById: null,
  decidedByName: null,
  grantedFen: null,
  ground: null,
  reason: null,
  noticeNumber: null,
  listId: null,
  publicName: null,
  publicFrom: null,
  publicUntil: null,
  account: null,
  accountById: null,
  paidOn: null,
  voucher: null,
  closedOn: null,
};

/** The case's own row. */
function insertAid(tx: Tx, draftId: string, receipt: string, person: string, form: AidForm, again: string | null): Promise<AidEntity> {
  const { vault } = tx;
  const helped = form.relation !== 'self';
  return tx.insert(
    AidEntity,
    {
      ...blank,
      receipt,
      draftId,
      veteranId: tx.who.id as string,
      kind: form.kind,
      state: 'filed',
      person,
      openKey: person,
      name: vault.seal(form.name),
      idNumber: vault.seal(form.idNumber),
      phone: vault.seal(form.phone),
      relation: form.relation,
      helperName: helped ? vault.seal(form.helperName.trim()) : null,
      helperPhone: helped ? vault.seal(form.helperPhone.trim()) : null,
      town: form.town,
      household: vault.seal(String(form.household)),
      income: vault.seal(String(fenOf(form.income))),
      story: vault.seal(form.story),
      again,
      papers: form.papers,
      waits: [],
      filedOn: tx.today,
      filedAt: tx.at,
    },
    'file',
    aidKindLabels[form.kind],
  );
}

/**
 * Files the application that a draft holds and promises by when it is accepted. Filed twice, from whichever phone, it is one.
 * Problems: `not_found`, `stale` when another device has saved since, `invalid` with every field, `duplicate`.
 */
export async function fileAid(tx: Tx, who: Actor, filing: Filing): Promise<AidEntity> {
  const draft = await lockDraft(tx, who, filing.id);
  if (draft.filedAs !== null) return tx.lock(AidEntity, { draftId: draft.id });
  expectVersion(draft, filing.version);
  const form = await readForm(tx, draft, filing);
  const person = tx.vault.index('id-number', form.idNumber);
  await expectNew(tx, person, form.kind, filing.again);
  const owners = await devicesOf(tx, draft.id);
  await expectPapers(tx, form.kind, form.papers, sentFrom(...owners));
  const veteranId = who.id as string;
  const row = await insertAid(tx, draft.id, await freeReceipt(tx), person, form, filing.again || null);
  const settings = await aidSettingsIn(tx);
  const clock = aidClock(daysOf(row), settings, await currentCalendar(tx));
  const record = await openCase(tx, row.id, {
    kind: 'aid',
    number: row.receipt,
    veteranId: row.veteranId,
    title: `${aidKindLabels[row.kind]}帮扶申请`,
    stateWords: aidStates.filed,
    clockFrom: row.filedOn,
    dueOn: clock?.reading.due ?? null,
    dueProvisional: clock?.reading.provisional ?? false,
    ...personIndexes(tx.vault, form),
    section: settings.section,
  });
  await announceCase(tx, record);
  const keys = form.papers.map(({ key }) => key);
  await handOverDraftFiles(tx, 'aid', keys, owners, veteranId);
  await attachCaseFiles(tx, veteranId, 'aid', row.id, keys);
  await recordConsents(tx, row);
  await tx.saveRow(Object.assign(draft, { form: null, filedAs: row.receipt, savedAt: tx.at }));
  return row;
}

async function recordConsents(tx: Tx, { id, relation }: AidEntity): Promise<void> {
  const about = { subject: 'aid', id };
  await recordConsent(tx, about, 'aid/notice', aidNotice);
  await recordConsent(tx, about, 'aid/sensitive', aidSensitiveConsent);
  if (relation !== 'self') await recordConsent(tx, about, 'aid/behalf', aidBehalfConsent);
}

/** What whoever filed gets at once. */
export async function receiptOf(tx: Tx, row: AidEntity): Promise<{ id: string; receipt: string; dueOn: Day; provisional: boolean }> {
  const clock = aidClock({ ...daysOf(row), state: 'filed' }, await aidSettingsIn(tx), await currentCalendar(tx));
  return { id: row.id, receipt: row.receipt, dueOn: clock?.reading.due as Day, provisional: clock?.reading.provisional ?? false };
}
