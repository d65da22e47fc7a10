import { type AidPublicList, type AidWork, Problem } from '@vc/contract';
import { addDays, aidKindLabels, type Day, dayInWords, type PublicLine, publicLineInWords, publicName, scannerFor } from '@vc/domain';
import { LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import { guardOptions } from '../content/index.ts';
import { disclose, newIndexNumber, withdrawDisclosure } from '../disclosure/index.ts';
import { nextNumber } from '../platform/counter.ts';
import type { Db, Reader } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import { AidEntity, AidListEntity } from './aid.entity.ts';
import { tellApplicant } from './aid-words.ts';
import type { Acting } from './handle-aid.ts';
import { keepAid } from './keep-aid.ts';
import { personOf } from './person.ts';
import { aidSettingsIn } from './rules.ts';

/** The line of the catalogue that a public list is counted under: it is an announcement (公告公示), one for each list. */
const CATALOGUE = 'announcement';

type Asks = Parameters<typeof aidSettingsIn>[0];
type Finding = NonNullable<AidWork['publicity']>['findings'][number];

/** How a case would stand in public: surname, town, kind. Nothing else of the case is ever read for it. */
async function lineFor(asks: Asks, vault: Tx['vault'], row: AidEntity): Promise<PublicLine> {
  const { publicName: style } = await aidSettingsIn(asks);
  return { name: row.publicName ?? publicName(personOf(vault, row).name, style), town: row.town, kind: `${aidKindLabels[row.kind]}帮扶` };
}

/** What the guard before publishing says to a line, and whether more of the person shows than the surname. */
async function findingsIn(asks: Asks, vault: Tx['vault'], row: AidEntity, line: PublicLine): Promise<Finding[]> {
  const words = publicLineInWords(line);
  const { name } = personOf(vault, row);
  const found = scannerFor(await guardOptions(asks))(words).filter(({ level }) => level === 'block');
  return [
    ...found.map(({ title, excerpt, fix }) => ({ title, excerpt, fix })),
    ...([...name].length > 1 && words.includes(name) ? [{ title: '完整姓名', excerpt: line.name, fix: '只公示姓氏' }] : []),
  ];
}

/** The public text of a granted case for whoever decides that it is put up; null before and for what is not granted. */
export async function publicityOf({ read, vault }: Pick<Db, 'read' | 'vault'>, row: AidEntity, today: Day): Promise<AidWork['publicity']> {
  if (row.state !== 'granted' && row.publicFrom === null) return null;
  const { publicityDays } = await aidSettingsIn(read);
  const line = await lineFor(read, vault, row);
  const list = row.listId === null ? null : await read.findOneBy(AidListEntity, { id: row.listId });
  return {
    line,
    title: list?.title ?? null,
    from: row.publicFrom as Day | null,
    until: (row.publicUntil ?? addDays(today, publicityDays - 1)) as Day,
    findings: row.publicFrom === null ? await findingsIn(read, vault, row, line) : [],
  };
}

/** Today's list, numbered when the first case of the day is put up, and in the ledger as long as somebody stands in it. */
async function listOfToday(tx: Tx, section: string | null): Promise<AidListEntity> {
  const known = await tx.lockIfAny(AidListEntity, { fromOn: tx.today });
  const list = known ?? (await newList(tx));
  if (!known || !(await tx.find(AidEntity, { listId: known.id }))) await discloseList(tx, list, section);
  return list;
}

async function newList(tx: Tx): Promise<AidListEntity> {
  const { publicityDays } = await aidSettingsIn(tx);
  const year = tx.today.slice(0, 4);
  const title = `困难帮扶公示（${year}年第${await nextNumber(tx, `aid list ${year}`)}期）`;
  return tx.insert(AidListEntity, { title, fromOn: tx.today, untilOn: addDays(tx.today, publicityDays - 1) }, 'post');
}

async function discloseList(tx: Tx, { id, title }: AidListEntity, section: string | null): Promise<void> {
  await disclose(tx, {
    catalogue: CATALOGUE,
    channel: 'platform',
    topic: null,
    title,
    indexNumber: await newIndexNumber(tx, { on: tx.today, catalogue: CATALOGUE }),
    section,
    formedOn: tx.today,
    publishedOn: tx.today,
    quantity: null,
    source: { type: 'aid', id },
  });
}

/** Puts a granted case up in today's list. Problem `personal_data` when its line shows more than it may. */
export async function postAid(tx: Tx, { row, record, state }: Acting): Promise<void> {
  const line = await lineFor(tx, tx.vault, row);
  const found = await findingsIn(tx, tx.vault, row, line);
  if (found.length > 0)
    throw new Problem(
      'personal_data',
      undefined,
      found.map(({ title, excerpt }) => ({ field: 'line', message: `${title}：${excerpt}` })),
    );
  const list = await listOfToday(tx, record.section);
  Object.assign(row, { listId: list.id, publicName: line.name, publicFrom: list.fromOn, publicUntil: list.untilOn });
  await keepAid(tx, row, state, 'post', `${list.title}，到${dayInWords(list.untilOn as Day)}`);
  await tellApplicant(tx, row, 'publicity');
}

/** Takes a case down after an objection: it is checked anew, with a clock that starts today. A list without lines is withdrawn. */
export async function challengeAid(tx: Tx, { row, state }: Acting, reason: string): Promise<void> {
  const listId = row.listId as string;
  // Nobody is put up in it while it is looked at whether it has become empty.
  await tx.lock(AidListEntity, { id: listId });
  Object.assign(row, {
    listId: null,
    publicName: null,
    publicFrom: null,
    publicUntil: null,
    workFrom: tx.today,
    decidedOn: null,
    decidedById: null,
    decidedByName: null,
    grantedFen: null,
    reason: null,
    noticeNumber: null,
  });
  await keepAid(tx, row, state, 'take-down', reason);
  if (!(await tx.find(AidEntity, { listId }))) await withdrawDisclosure(tx, { type: 'aid', id: listId }, '公示有异议，已全部撤下');
  await tellApplicant(tx, row, 'challenged');
}

/** Lists that stand in public on a day, the newest first. What is over is not in them. */
export async function publicLists(read: Reader, today: Day): Promise<AidPublicList[]> {
  const standing = { fromOn: LessThanOrEqual(today), untilOn: MoreThanOrEqual(today) };
  const lists = await read.find(AidListEntity, { where: standing, order: { fromOn: 'DESC' } });
  const shown: AidPublicList[] = [];
  for (const { id, title, fromOn, untilOn } of lists) {
    const rows: { publicName: string; town: string; kind: AidEntity['kind'] }[] = await read.query(
      'SELECT publicName, town, kind FROM aid WHERE listId = ? ORDER BY id',
      [id],
    );
    const lines = rows.map(row => ({ name: row.publicName, town: row.town, kind: `${aidKindLabels[row.kind]}帮扶` }));
    if (lines.length > 0) shown.push({ id, title, from: fromOn as Day, until: untilOn as Day, lines });
  }
  return shown;
}
