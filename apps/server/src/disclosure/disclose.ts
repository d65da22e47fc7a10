import { Problem, type Validity } from '@vc/contract';
import { addWorkingDays, type Channel, type Day, PUBLISH_WORKING_DAYS, type Topic } from '@vc/domain';
import { dropAlarm } from '../guard/index.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { DisclosureEntity, type DisclosureSource } from './disclosure.entity.ts';

/** The record that a row of the ledger comes from. */
export interface Source {
  type: DisclosureSource;
  id: string;
}

/** Something that is being made public. */
export interface Publication {
  /** Same for every channel of one thing; a new one when absent. */
  itemId?: string;
  catalogue: string;
  channel: Channel;
  topic: Topic | null;
  title: string;
  indexNumber: string | null;
  /** The section (科室) that makes it public; that of whoever acts when absent. */
  section?: string | null;
  formedOn: Day | null;
  publishedOn: Day;
  quantity: number | null;
  validity?: Validity | null;
  /** The last day on which its page is to be seen at all. */
  goneAfter?: Day | null;
  url?: string | null;
  source: Source | null;
  /** Set for a row of an imported table. */
  importKey?: string;
}

/** The last day on which information formed on a day is made public in time (条例第二十六条). */
export async function publicBy(tx: Tx, formedOn: Day | null): Promise<Day | null> {
  if (!formedOn) return null;
  return addWorkingDays(formedOn, PUBLISH_WORKING_DAYS, await currentCalendar(tx), { provisional: true }).day;
}

/** What an item's standing row on a channel is known by: there is one at most. */
export const liveKeyOf = (itemId: string, channel: Channel): string => `${itemId} ${channel}`;

/** Problem `duplicate` when the item already stands on that channel. */
export async function mustBeFree(tx: Tx, liveKey: string): Promise<void> {
  if (await tx.find(DisclosureEntity, { liveKey })) throw new Problem('duplicate', '这一事项在该渠道已经登记过，不用重复登记');
}

/** Writes the ledger row of a publication. Problem `duplicate` when the item already stands on that channel. */
export async function disclose(tx: Tx, publication: Publication): Promise<DisclosureEntity> {
  const { source, itemId: given, url, section, validity, goneAfter, importKey, ...rest } = publication;
  const itemId = given ?? source?.id ?? newId();
  const liveKey = liveKeyOf(itemId, publication.channel);
  await mustBeFree(tx, liveKey);
  return tx.insert(
    DisclosureEntity,
    {
      ...rest,
      itemId,
      liveKey,
      section: section ?? tx.who.section ?? null,
      dueOn: await publicBy(tx, publication.formedOn),
      url: url ?? null,
      withdrawnOn: null,
      validity: validity ?? null,
      goneAfter: goneAfter ?? null,
      importKey: importKey ?? null,
      sourceType: source?.type ?? null,
      sourceId: source?.id ?? null,
    },
    importKey ? 'import' : source ? 'disclose' : 'record',
  );
}

/** Writes the ledger row of a publication, or, where it stands already, brings it up to what is published now. */
export async function keepDisclosed(tx: Tx, publication: Publication & { source: Source }): Promise<void> {
  const { catalogue, channel, topic, title, formedOn, quantity, source } = publication;
  const row = await tx.lockIfAny(DisclosureEntity, { liveKey: liveKeyOf(source.id, channel) });
  if (!row) {
    await disclose(tx, publication);
    return;
  }
  const [validity, goneAfter] = [publication.validity ?? null, publication.goneAfter ?? null];
  const now = { catalogue, topic, title, formedOn, quantity, validity, goneAfter, dueOn: await publicBy(tx, formedOn) };
  if (Object.entries(now).every(([name, value]) => row[name as keyof typeof now] === value)) return;
  await tx.save(Object.assign(row, now), 'edit', '随发布内容更新');
}

/** Marks every standing ledger row of a source as withdrawn today. */
export async function withdrawDisclosure(tx: Tx, source: Source, reason: string): Promise<void> {
  const standing = await tx.query<{ id: string }[]>(
    'SELECT id FROM disclosure WHERE sourceType = ? AND sourceId = ? AND withdrawnOn IS NULL',
    [source.type, source.id],
  );
  for (const { id } of standing) {
    const row = await tx.lock(DisclosureEntity, { id });
    await withdrawRow(tx, row, reason);
  }
}

export async function withdrawRow(tx: Tx, row: DisclosureEntity, reason: string): Promise<void> {
  Object.assign(row, { withdrawnOn: tx.today, liveKey: null });
  await tx.save(row, 'withdraw', reason);
  await dropAlarm(tx, 'disclosure', row.id);
}
