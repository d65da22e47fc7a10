import { Injectable } from '@nestjs/common';
import { contentDueLabels, type Day, dayInWords, isOfficeTime, type NoticeWords, REVIEW_AHEAD_DAYS } from '@vc/domain';
import { tell } from '../notice/index.ts';
import { system } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import type { Tx } from '../platform/tx.ts';
import { type Colleague, headsAmong, staffAtWork } from '../session/index.ts';
import { ContentEntity } from './content.entity.ts';
import { keepersOf } from './keepers.ts';
import { PublicationEntity } from './publication.entity.ts';
import { untoldSql } from './reviews.ts';

const EVERY_MS = 10 * 60_000;
const AT_ONCE = 500;
const program = system('复核提醒');

/** How many items somebody is told of. */
interface Count {
  soon: number;
  late: number;
}

/**
 * Tells staff of what is to be reviewed: each item once when its day comes near, to whoever keeps it, and once when that
 * day has passed, to the head of its section as well. The publication says what was told, so that it is told once however
 * often the server starts and however many servers there are; one notice says it of all items at a time. In office hours.
 */
@Injectable()
export class ReviewReminders extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super('reviews', { everyMs: EVERY_MS });
  }

  protected turn(): Promise<unknown> {
    return this.sweep();
  }

  /** Tells of everything that is due to be told. Gives of how many items. */
  async sweep(): Promise<number> {
    if (!isOfficeTime(this.clock.now(), await currentCalendar(this.db.read))) return 0;
    const ids = await this.untold();
    return ids.length > 0 ? this.db.write(program, tx => tellOf(tx, ids)) : 0;
  }

  private async untold(): Promise<string[]> {
    const rows: { id: string }[] = await this.db.read.query(
      `SELECT p.id FROM publication p WHERE ${untoldSql(this.clock.today())} ORDER BY p.reviewOn, p.id LIMIT ${AT_ONCE}`,
    );
    return rows.map(({ id }) => id);
  }
}

async function tellOf(tx: Tx, ids: readonly string[]): Promise<number> {
  const atWork = await staffAtWork(tx);
  const told = new Map<string, Count>();
  let items = 0;
  for (const id of ids) {
    // Held first, then asked again: another server may have told of it meanwhile, or somebody have reviewed it.
    await tx.lockIfAny(PublicationEntity, { id });
    const [page] = await tx.query<{ reviewOn: Day }[]>(`SELECT p.reviewOn FROM publication p WHERE p.id = ? AND ${untoldSql(tx.today)}`, [
      id,
    ]);
    const row = await tx.find(ContentEntity, { id });
    if (!page || !row) continue;
    const on = page.reviewOn;
    const late = on < tx.today;
    for (const one of toTell(atWork, row, late)) {
      const { soon, late: passed } = told.get(one) ?? { soon: 0, late: 0 };
      told.set(one, late ? { soon, late: passed + 1 } : { soon: soon + 1, late: passed });
    }
    await tx.keep(PublicationEntity, { reviewToldOn: tx.today }, { id });
    await tx.record('content', id, 'remind', `${dayInWords(on)}${late ? '应当复核，已过期' : '前复核'}`);
    items += 1;
  }
  for (const [staff, count] of told) await tell(tx, { staff }, 'reminder', { kind: 'content-due', id: 'review' }, wordsOf(count));
  return items;
}

/** Whoever keeps it; once its day has passed, the head of its section as well. */
function toTell(atWork: readonly Colleague[], row: ContentEntity, late: boolean): Set<string> {
  return new Set([...keepersOf(atWork, row), ...(late ? headsAmong(atWork, row.section) : [])].map(({ id }) => id));
}

function wordsOf({ soon, late }: Count): NoticeWords {
  const parts = [
    ...(late > 0 ? [`${late} 条已过复核日期`] : []),
    ...(soon > 0 ? [`${soon} 条的复核日期在 ${REVIEW_AHEAD_DAYS} 天之内`] : []),
  ];
  return {
    title: `${soon + late} 条已公开的内容要复核`,
    body: `${parts.join('，')}。请在内容管理的“${contentDueLabels.review}”里逐条核对：仍然有效的点“复核无误”，有变化的请修改。`,
  };
}
