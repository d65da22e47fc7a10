import type { AidRow, AidWork } from '@vc/contract';
import { actionsFor, aidKindOf, aidSteps, type Day, dayInWords, isAidEnd, maskName, maskPhone } from '@vc/domain';
import { type CaseEntity, caseScope, worksOn } from '../case/index.ts';
import { mayOpen } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/db.ts';
import { historyOf } from '../platform/history.ts';
import type { AidEntity } from './aid.entity.ts';
import { clockReply } from './clock-reply.ts';
import { decisionWords } from './decision.ts';
import { ANOTHER_PAYS, DECIDING, HOLDERS, paysToOwnEntry } from './handle-aid.ts';
import { waitsUntil } from './keep-aid.ts';
import { filesOf } from './my-view.ts';
import { accountOf, maskCard, personOf } from './person.ts';
import { publicityOf } from './publicity.ts';
import { aidSettingsIn, yuanOf } from './rules.ts';

type May = AidWork['may'][number];
const HIDDEN = '（由承办人和审核人查看）';

/** What this person may do now; the same rules that the acts keep. */
function mayDo(row: AidEntity, record: CaseEntity, who: Actor, today: Day): May[] {
  const holds = record.holderId === null || record.holderId === who.id;
  const steps = actionsFor(aidSteps, row.state, who.roles);
  const allowed = steps.filter(action => {
    if (HOLDERS.includes(action) && !holds) return false;
    if (DECIDING.includes(action) && row.checkedById === who.id) return false;
    if (action === 'lapse') return (row.waits.at(-1)?.by ?? today) < today;
    return action !== 'pay' || ((row.publicUntil ?? today) < today && row.account !== null && !paysToOwnEntry(row, who));
  });
  const looks =
    who.roles.some(role => role === 'reviewer' || role === 'deputy') || (who.roles.includes('clerk') && record.holderId === who.id);
  return [...(allowed as May[]), ...(looks ? (['look'] as const) : [])];
}

/** Why a step that comes next cannot be taken yet, or not by this person. */
function hintsOf(row: AidEntity, record: CaseEntity, who: Actor, today: Day): string[] {
  const clerk = who.roles.includes('clerk');
  return [
    ...(clerk && record.holderId !== null && record.holderId !== who.id ? [`这一件由${record.holderName}办理`] : []),
    ...(row.state === 'checked' && row.checkedById === who.id ? ['您自己核实的，要由另一位同事决定'] : []),
    ...(row.state === 'asked' ? [`等申请人补充材料，到${dayInWords(row.waits.at(-1)?.by as Day)}；期间不计期限`] : []),
    ...(row.state === 'publicity' && (row.publicUntil ?? today) >= today
      ? [`公示到${dayInWords((row.publicUntil ?? today) as Day)}，期满没有异议才能发放`]
      : []),
    ...((row.state === 'publicity' || row.state === 'granted') && row.account === null
      ? ['申请人还没有填写收款账户；本人用不了手机的，可以在柜台登记']
      : []),
    ...(row.state === 'publicity' && paysToOwnEntry(row, who) ? [ANOTHER_PAYS] : []),
  ];
}

export const workRow = (db: Db, row: AidEntity, record: CaseEntity, linked: number, today: Day): AidRow => ({
  id: row.id,
  receipt: row.receipt,
  kind: row.kind,
  state: row.state,
  name: personOf(db.vault, row).maskedName,
  town: row.town,
  filedOn: row.filedOn as Day,
  dueOn: record.dueOn as Day | null,
  late: record.dueOn !== null && record.dueOn < today,
  waitsUntil: waitsUntil(row),
  holderName: record.holderName,
  linked,
});

/** Applications of the same person within the scope of `who`, this one left out. */
export async function othersOf(db: Db, who: Actor, { person, id }: Pick<AidEntity, 'person' | 'id'>): Promise<AidWork['others']> {
  if (person === null) return [];
  const scope = caseScope(who);
  const rows: Pick<AidEntity, 'id' | 'receipt' | 'kind' | 'state' | 'filedOn'>[] = await db.read.query(
    `SELECT a.id AS id, a.receipt AS receipt, a.kind AS kind, a.state AS state, a.filedOn AS filedOn
     FROM aid a JOIN case_record c ON c.id = a.id WHERE a.person = ? AND a.id <> ? AND ${scope.text} ORDER BY a.id DESC LIMIT 20`,
    [person, id, ...scope.values],
  );
  return rows.map(({ id, receipt, kind, state, filedOn }) => ({
    id,
    receipt,
    kind,
    state,
    filedOn: filedOn as Day,
    open: !isAidEnd(state),
  }));
}

async function materialsOf(db: Db, row: AidEntity, record: CaseEntity, who: Actor): Promise<AidWork['materials']> {
  const files = await filesOf(db, row.id);
  return aidKindOf(row.kind).materials.map(({ key, label, needed, identity }) => {
    const keys = row.papers.filter(({ material }) => material === key).map(paper => paper.key);
    const opens = mayOpen(who, record, identity ? 'identity' : 'evidence');
    return { key, label, needed, identity, opens, files: files.filter(file => keys.includes(file.key)) };
  });
}

/** What the household check found, and what was decided. Others of the section see that it was done, not what it says. */
function checkOf({ vault }: Db, row: AidEntity, whole: boolean): AidWork['check'] {
  if (row.checkedOn === null || row.checkNotes === null) return null;
  return {
    on: row.checkedOn as Day,
    visitors: row.visitors ?? '',
    notes: whole ? vault.open(row.checkNotes) : HIDDEN,
    yuan: row.proposedFen === null ? null : yuanOf(row.proposedFen),
    byName: row.checkedByName ?? '',
  };
}

async function decisionOf(db: Db, row: AidEntity, whole: boolean): Promise<AidWork['decision']> {
  const words = await decisionWords(db, row);
  if (!words) return null;
  const shown = whole ? words : { ...words, to: maskName(words.to), paragraphs: [HIDDEN] };
  const granted = row.grantedFen !== null;
  return { words: shown, granted, yuan: granted ? yuanOf(row.grantedFen ?? 0) : null, byName: row.decidedByName ?? '' };
}

/** An application as a member of staff sees it. Numbers are masked for everybody: the whole is asked for with a reason. */
export async function workView(db: Db, row: AidEntity, record: CaseEntity, who: Actor, today: Day): Promise<AidWork> {
  const { vault } = db;
  const whole = worksOn(who, record);
  const { name, maskedName, maskedId, maskedPhone, household, income, story } = personOf(vault, row);
  const account = accountOf(vault, row);
  const others = await othersOf(db, who, row);
  return {
    ...workRow(db, row, record, others.length, today),
    name: whole ? name : maskedName,
    version: row.version,
    holderId: record.holderId,
    section: record.section,
    phone: maskedPhone,
    idNumber: maskedId,
    relation: row.relation,
    helper: row.helperName && row.helperPhone ? { name: vault.open(row.helperName), phone: maskPhone(vault.open(row.helperPhone)) } : null,
    household: whole ? household : null,
    income: whole ? income : null,
    story: whole ? story : HIDDEN,
    again: row.again,
    materials: await materialsOf(db, row, record, who),
    conditions: aidKindOf(row.kind).conditions.map(({ key, label }) => ({
      key,
      label,
      met: row.met === null ? null : row.met.includes(key),
    })),
    waits: row.waits,
    check: checkOf(db, row, whole),
    decision: await decisionOf(db, row, whole),
    publicity: await publicityOf(db, row, today),
    account: account && { bank: account.bank, holder: whole ? account.holder : maskName(account.holder), number: maskCard(account.number) },
    payment: row.paidOn === null ? null : { yuan: yuanOf(row.grantedFen ?? 0), on: row.paidOn as Day, voucher: row.voucher ?? '' },
    clock: await clockReply(db.read, row),
    others,
    supplyDays: (await aidSettingsIn(db.read)).supplyDays,
    may: mayDo(row, record, who, today),
    hints: hintsOf(row, record, who, today),
    history: await historyOf(db.read, 'aid', row.id),
  };
}
