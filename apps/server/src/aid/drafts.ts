import { randomInt } from 'node:crypto';
import { type AidDraft, type AidDraftForm, aidDraftForm, Problem } from '@vc/contract';
import { aidDraftUntil, type Day, daysBetween } from '@vc/domain';
import { In } from 'typeorm';
import { CaseFileEntity, viewFile } from '../case-file/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Db } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { AidEntity } from './aid.entity.ts';
import { AidDraftDeviceEntity, AidDraftEntity } from './aid-draft.entity.ts';

/** A form with nothing in it. */
export const emptyForm = (): AidDraftForm => aidDraftForm.parse({});

/** Devices that hold a draft. */
export async function devicesOf(read: Pick<Tx, 'query'>, draftId: string): Promise<string[]> {
  const rows = await read.query<{ veteranId: string }[]>('SELECT veteranId FROM aid_draft_device WHERE draftId = ?', [draftId]);
  return rows.map(({ veteranId }) => veteranId);
}

/** Lets a device hold a draft; one that holds it already goes on doing so. */
export async function joinDraft(tx: Tx, draftId: string, veteranId: string): Promise<void> {
  if (await tx.find(AidDraftDeviceEntity, { draftId, veteranId })) return;
  await tx.keep(AidDraftDeviceEntity, { id: newId(), draftId, veteranId });
}

/** A draft of one's own, held until the transaction ends. Problem `not_found` for others' and for one whose time is over. */
export async function lockDraft(tx: Tx, who: Actor, id: string): Promise<AidDraftEntity> {
  if (!(await tx.find(AidDraftDeviceEntity, { draftId: id, veteranId: who.id as string }))) throw new Problem('not_found');
  const row = await tx.lock(AidDraftEntity, { id });
  if (row.expiresOn < tx.today) throw new Problem('not_found', '这份草稿已经过了保留期，请重新填写');
  return row;
}

/** A new draft, held by the device that begins it. The same `clientKey` gives the one that is there already. */
export async function startDraft(tx: Tx, who: Actor, clientKey: string, form: AidDraftForm): Promise<AidDraftEntity> {
  const veteranId = who.id as string;
  const known = await tx.find(AidDraftEntity, { veteranId, clientKey });
  if (known) return known;
  const code = await freeCode(tx);
  const row = await tx.keepRow(AidDraftEntity, {
    veteranId,
    clientKey,
    form: tx.vault.seal(JSON.stringify(form)),
    code: tx.vault.seal(code),
    codeIndex: tx.vault.index('resume-code', code),
    savedAt: tx.at,
    expiresOn: aidDraftUntil(tx.today),
    saidUnsent: false,
    saidEnding: null,
    filedAs: null,
  });
  await joinDraft(tx, row.id, veteranId);
  return row;
}

async function freeCode(tx: Tx): Promise<string> {
  for (;;) {
    const code = String(randomInt(100_000_000)).padStart(8, '0');
    if (!(await tx.find(AidDraftEntity, { codeIndex: tx.vault.index('resume-code', code) }))) return code;
  }
}

/** What stands in the form now; a form of an older program is filled up. */
export const formOf = (vault: Tx['vault'], row: AidDraftEntity): AidDraftForm =>
  row.form === null ? emptyForm() : aidDraftForm.parse(JSON.parse(vault.open(row.form)));

/** A draft for a device that holds it; its files in the order of the form. */
export async function viewDraft(db: Db, row: AidDraftEntity, who: Actor, today: Day): Promise<AidDraft> {
  const form = formOf(db.vault, row);
  const keys = form.papers.map(({ key }) => key);
  const owners = keys.length === 0 ? [] : await devicesOf(db.read, row.id);
  const found = owners.length === 0 ? [] : await db.read.findBy(CaseFileEntity, { key: In(keys), kind: 'aid', veteranId: In(owners) });
  const filed = row.filedAs === null ? null : await db.read.findOneBy(AidEntity, { draftId: row.id });
  const code = db.vault.openIf(row.code) ?? '';
  return {
    id: row.id,
    version: row.version,
    form,
    files: keys.flatMap(key => found.filter(file => file.key === key).map(viewFile)),
    code: `${code.slice(0, 4)} ${code.slice(4)}`,
    savedAt: row.savedAt,
    expiresOn: row.expiresOn as Day,
    daysLeft: Math.max(0, daysBetween(today, row.expiresOn as Day)),
    filed: row.filedAs === null ? null : { id: filed?.veteranId === who.id ? filed.id : null, receipt: row.filedAs },
  };
}
