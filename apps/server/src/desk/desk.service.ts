import { Injectable } from '@nestjs/common';
import { type CaseRow, caseRoutes, type Desk, type Gauge } from '@vc/contract';
import { type Day, dayOf, daysBetween, quietLevel, type StaffRole, waitingLevel, workingDaysBetween } from '@vc/domain';
import { type CaseEntity, type CaseLook, caseScope, mayHandle } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { allStaff } from '../session/index.ts';
import { SiteService } from '../site/index.ts';
import { awayNow, awayView } from './away.ts';
import { CaseLists } from './case-lists.ts';
import { lookNow } from './look.ts';
import { emptyColumns, lastPublication } from './public-pace.ts';
import { sectionsOf } from './sections.ts';

/** Lines of each list on the desk; the inbox has the rest. */
const LINES = 6;
/** Every alert is on the desk. */
const ALERTS = 50;

/** Whoever opens the console sees what waits. */
@Injectable()
export class DeskService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly sites: SiteService,
    private readonly lists: CaseLists,
  ) {}

  async desk(who: Actor): Promise<Desk> {
    const today = this.clock.today();
    const handles = caseRoutes.list.access as readonly StaffRole[];
    return {
      today,
      cases: who.roles.some(role => handles.includes(role as StaffRole)) ? await this.cases(who, today) : null,
      publication: quiet(await lastPublication(this.db.read, today), today),
      emptyColumns: await emptyColumns(this.db.read, today),
    };
  }

  private async cases(who: Actor, today: Day): Promise<NonNullable<Desk['cases']>> {
    const look = await lookNow(this.db.read, who, today);
    const list = async (input: object, limit = LINES) => (await this.lists.list(who, { ...input, limit })).items;
    const [oldest = null] = await this.oldestConsultation(who, look);
    const { sections } = await this.sites.site();
    const calendar = await currentCalendar(this.db.read);
    const waited = (row: CaseRow) => workingDaysBetween(dayOf(row.openedAt), today, calendar);
    return {
      counts: await this.lists.counts(who, look),
      alerts: await list({ alert: true }, ALERTS),
      mine: await list({ holder: 'mine' }),
      pool: await list({ holder: 'pool' }),
      oldestConsultation: oldest,
      consultation: waiting(oldest, oldest ? waited(oldest) : 0, today),
      sections: await sectionsOf(this.db.read, who, look, sections, waited),
      away: await this.away(who, today),
    };
  }

  private async oldestConsultation(who: Actor, look: CaseLook): Promise<CaseRow[]> {
    const scope = caseScope(who);
    const rows = (await this.db.read.query(
      `SELECT c.* FROM case_record c WHERE c.kind = 'consultation' AND c.closedOn IS NULL AND c.dueOn IS NOT NULL AND ${scope.text}
       ORDER BY c.openedAt, c.id LIMIT 1`,
      scope.values,
    )) as CaseEntity[];
    return rows.map(look.row);
  }

  private async away(who: Actor, today: Day) {
    const seen = new Set((await allStaff(this.db.read)).filter(one => mayHandle(who, one)).map(({ id }) => id));
    return (await awayNow(this.db.read, today)).filter(({ staffId }) => seen.has(staffId)).map(awayView);
  }
}

function quiet(since: Day | null, today: Day): Gauge {
  const days = since === null ? null : daysBetween(since, today);
  const level = quietLevel(days);
  const advice = level === 'good' ? '' : '，首页满两周没有更新会被通报，请安排发布';
  return {
    days,
    since,
    level,
    words: days === null ? '还没有公开发布过内容' : days === 0 ? '今天有发布' : `已有 ${days} 天没有发布${advice}`,
  };
}

function waiting(oldest: CaseRow | null, workingDays: number, today: Day): Gauge {
  if (!oldest) return { days: null, since: null, level: 'good', words: '没有等待答复的留言' };
  const since = dayOf(oldest.openedAt);
  const days = daysBetween(since, today);
  const words = days === 0 ? '最早一件是今天收到的' : `最早一件已等了 ${workingDays} 个工作日（${days} 天）`;
  return { days: workingDays, since, level: waitingLevel(workingDays, days), words };
}
