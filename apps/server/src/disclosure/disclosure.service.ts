import { Injectable } from '@nestjs/common';
import { type DisclosureRecord, type Input, Problem, type Reply, disclosureRoutes as routes } from '@vc/contract';
import { type Channel, channels, nodeOf, type Topic, topics } from '@vc/domain';
import { dropAlarm } from '../guard/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { expectFields } from '../platform/fields.ts';
import { historyOf } from '../platform/history.ts';
import { expectVersion } from '../platform/tx.ts';
import { alongside, channelsOf, pageOf } from './channels.ts';
import { disclose, liveKeyOf, mustBeFree, publicBy, withdrawRow } from './disclose.ts';
import { DisclosureEntity } from './disclosure.entity.ts';
import { titleProblem } from './title.ts';

/** The ledger as staff see and mend it. Rows that an act of the platform wrote are changed by that act only. */
@Injectable()
export class DisclosureService {
  constructor(private readonly db: Db) {}

  async one(who: Actor, id: string): Promise<DisclosureRecord> {
    const row = await this.db.read.findOneBy(DisclosureEntity, { id });
    if (!row) throw new Problem('not_found');
    const mendable = row.sourceType === null && row.withdrawnOn === null && who.roles.includes('admin');
    return {
      id: row.id,
      version: row.version,
      catalogue: row.catalogue,
      channel: row.channel,
      topic: row.topic,
      title: row.title,
      indexNumber: row.indexNumber,
      section: row.section,
      formedOn: row.formedOn,
      publishedOn: row.publishedOn,
      withdrawnOn: row.withdrawnOn,
      quantity: row.quantity,
      url: row.url,
      source: row.sourceType && row.sourceId ? { type: row.sourceType, id: row.sourceId } : null,
      may: mendable ? ['edit', 'withdraw'] : [],
      history: await historyOf(this.db.read, 'disclosure', row.id),
    } as DisclosureRecord;
  }

  /** The channels on which an item of content stands. Problem `not_found` when it stands on none. */
  async ofContent(id: string): Promise<Reply<typeof routes.ofContent>> {
    const items = await channelsOf(this.db.read, id);
    if (items.length === 0) throw new Problem('not_found');
    return { items };
  }

  /**
   * Records something made public elsewhere; with `contentId` another channel of an item that is public here, of which
   * it is one more row. Problems: `invalid`; `duplicate` when the item stands on that channel already.
   */
  async record(who: Actor, input: Input<typeof routes.record>): Promise<DisclosureRecord> {
    const row = await this.db.write(who, async tx => {
      this.mustBePublishable(input, tx.today);
      const stated = given(input);
      const page = input.contentId ? await pageOf(tx, input.contentId) : null;
      return disclose(tx, page ? alongside(page, stated) : { ...stated, indexNumber: null, source: null });
    });
    return this.one(who, row.id);
  }

  async edit(who: Actor, { id, version, ...input }: Input<typeof routes.edit>): Promise<DisclosureRecord> {
    await this.db.write(who, async tx => {
      this.mustBePublishable(input, tx.today);
      const row = await tx.lock(DisclosureEntity, { id });
      expectVersion(row, version);
      this.mustBeMendable(row);
      const values = given(input);
      const changed = Object.entries(values).filter(([key, value]) => row[key as keyof DisclosureEntity] !== value);
      if (changed.length === 0) return;
      const note = changed.map(([key, value]) => changeInWords(key as Stated, row[key as Stated], value)).join('；');
      const liveKey = liveKeyOf(row.itemId, input.channel);
      if (liveKey !== row.liveKey) await mustBeFree(tx, liveKey);
      Object.assign(row, values, { dueOn: await publicBy(tx, values.formedOn), liveKey });
      await tx.save(row, 'edit', note);
      if (changed.some(([key]) => key === 'title')) await dropAlarm(tx, 'disclosure', row.id);
    });
    return this.one(who, id);
  }

  async withdraw(who: Actor, { id, version, reason }: Input<typeof routes.withdraw>): Promise<DisclosureRecord> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(DisclosureEntity, { id });
      expectVersion(row, version);
      this.mustBeMendable(row);
      await withdrawRow(tx, row, reason);
    });
    return this.one(who, id);
  }

  private mustBeMendable(row: DisclosureEntity): void {
    if (row.sourceType !== null) throw new Problem('wrong_state', '这条记录由平台发布时自动产生，请到原内容处修改或撤回');
    if (row.withdrawnOn !== null) throw new Problem('wrong_state', '这条记录已经撤下');
  }

  private mustBePublishable({ title, publishedOn }: { title: string; publishedOn: string }, today: string): void {
    const wrong = titleProblem(title);
    expectFields([publishedOn > today, 'publishedOn', '公开日期不能晚于今天'], [wrong !== null, 'title', wrong ?? '']);
  }
}

const LABELS = {
  catalogue: '目录',
  channel: '渠道',
  title: '名称',
  publishedOn: '公开日期',
  topic: '主题',
  section: '科室',
  formedOn: '成文日期',
  quantity: '数量',
  url: '链接',
} as const;
type Stated = keyof typeof LABELS;

/** A value as people call it: the name of a category, not its key. */
function inWords(field: Stated, value: unknown): string {
  if (value === null || value === undefined) return '空';
  if (field === 'catalogue') return nodeOf(String(value))?.label ?? String(value);
  if (field === 'channel') return channels[value as Channel] ?? String(value);
  if (field === 'topic') return topics[value as Topic] ?? String(value);
  return String(value);
}

const changeInWords = (field: Stated, from: unknown, to: unknown): string =>
  `${LABELS[field]}：${inWords(field, from)} → ${inWords(field, to)}`;

/** The columns that a person may state, blanks as null. */
function given(input: Omit<Input<typeof routes.record>, 'contentId'>) {
  const { catalogue, channel, topic, title, section, formedOn, publishedOn, quantity, url } = input;
  return {
    catalogue,
    channel,
    title,
    publishedOn,
    topic: topic ?? null,
    section: section || null,
    formedOn: formedOn ?? null,
    quantity: quantity ?? null,
    url: url ?? null,
  };
}
