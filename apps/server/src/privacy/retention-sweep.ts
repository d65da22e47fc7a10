import { Injectable } from '@nestjs/common';
import { addDays, addMonths, CASE_YEARS, type Day, instantAt, retentionClasses, VOUCHER_YEARS } from '@vc/domain';
import { RemoveCaseFiles, sentByPerson } from '../case-file/index.ts';
import { system } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { Recurring } from '../platform/recurring.ts';
import type { Tx } from '../platform/tx.ts';
import { settingIn } from '../site/index.ts';
import { detachable, detachCase } from './detach.ts';

const EVERY_MS = 10 * 60_000;
/** From when the nightly sweep is due. */
const FROM = '03:00';
const AT_ONCE = 200;
const program = system('到期清理');

/** The setting with the years after which a closed case loses its person. */
export const CASE_YEARS_SETTING = 'case-years';

/** What one night's sweep took away, by what it was. */
export type Swept = Record<(typeof counted)[number], number>;
const counted = ['未提交的文件', '到期的材料', '看过的消息', '到期的会话', '过期的限流', '报名人信息', '办结事项的个人信息'] as const;

/**
 * Ends what personal data is kept no longer, every night, by the classes of the domain's `retention.ts`. The rows are the
 * truth: what is due is found whenever a server runs, and several servers at once do no harm. History and looks are never
 * swept. Each run leaves a line of history with its counts.
 */
@Injectable()
export class RetentionSweep extends Recurring {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: RemoveCaseFiles,
  ) {
    super('retention', { everyMs: EVERY_MS });
  }

  protected turn(): Promise<unknown> {
    return this.nightly();
  }

  /** Sweeps once a day, when the hour has come; the day's line of history says that it was done. */
  async nightly(): Promise<void> {
    const today = this.clock.today();
    if (!this.clock.isPast(FROM)) return;
    const done: unknown[] = await this.db.read.query(
      "SELECT id FROM history WHERE subject = 'retention' AND subjectId = ? AND act = 'retention-run' LIMIT 1",
      [today],
    );
    if (done.length === 0) await this.sweep();
  }

  /** Takes away everything that is due, and says how much. */
  async sweep(): Promise<Swept> {
    const today = this.clock.today();
    // Before the files: papers of these cases are due at once.
    const detached = await this.detachCases(today);
    const { drafts, papers } = await this.files.sweep();
    const before = (days: number): string => instantAt(addDays(today, -days));
    const swept: Swept = {
      未提交的文件: drafts,
      到期的材料: papers,
      看过的消息: await this.remove('notice', 'readAt < ?', before(retentionClasses.notice.days)),
      到期的会话: await this.remove('session', 'expiresAt < ?', this.clock.instant()),
      过期的限流: await this.remove('rate_limit', 'until < ?', this.clock.instant()),
      报名人信息: await this.clearSignUps(before(retentionClasses['sign-up'].days)),
      办结事项的个人信息: detached,
    };
    const words = counted.map(what => `${what} ${swept[what]}`).join('，');
    await this.db.write(program, tx => tx.record('retention', today, 'retention-run', words));
    return swept;
  }

  /** Removes housekeeping rows that fit. */
  private remove(table: string, where: string, value: string): Promise<number> {
    return this.db.write(program, async tx => {
      const [row] = await tx.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM \`${table}\` WHERE ${where}`, [value]);
      await tx.query(`DELETE FROM \`${table}\` WHERE ${where}`, [value]);
      return Number(row?.n ?? 0);
    });
  }

  /** Those who signed up long ago are no longer named. */
  private clearSignUps(before: string): Promise<number> {
    const where = 'joinedAt < ? AND (name IS NOT NULL OR phone IS NOT NULL OR veteranId IS NOT NULL)';
    return this.db.write(program, async tx => {
      const [row] = await tx.query<{ n: number | string }[]>(`SELECT COUNT(*) AS n FROM sign_up WHERE ${where}`, [before]);
      await tx.query(`UPDATE sign_up SET name = NULL, phone = NULL, veteranId = NULL WHERE ${where}`, [before]);
      return Number(row?.n ?? 0);
    });
  }

  /** Cases closed so many years ago lose their person, each in its own transaction. */
  private async detachCases(today: Day): Promise<number> {
    const caseYears = await this.db.write(program, tx => caseYearsIn(tx));
    let detached = 0;
    for (const { kind, sql, vouchers } of stillNamed) {
      const years = vouchers ? VOUCHER_YEARS : caseYears;
      const until = addMonths(today, -12 * years);
      for (;;) {
        const rows: { id: string }[] = await this.db.read.query(`SELECT c.id ${sql} ORDER BY c.id LIMIT ${AT_ONCE}`, [kind, until]);
        for (const { id } of rows) if (await this.detachOne(kind, sql, id, until, years)) detached += 1;
        if (rows.length === 0) break;
      }
    }
    return detached;
  }

  private detachOne(kind: string, sql: string, id: string, until: Day, years: number): Promise<boolean> {
    return this.db.write(program, async tx => {
      const still = await tx.query<unknown[]>(`SELECT c.id ${sql} AND c.id = ?`, [kind, until, id]);
      if (still.length > 0) await detachCase(tx, id, `办结满 ${years} 年`);
      return still.length > 0;
    });
  }
}

/** In SQL: a case has papers left of which nobody has said when they go. So it is with cases that lost their person without them. */
const HAS_PAPERS = `EXISTS (SELECT 1 FROM case_file f WHERE f.caseId = c.id AND f.\`use\` IN ('${sentByPerson.join("', '")}') AND f.removeOn IS NULL)`;

/** For every kind of case, which closed ones still say whose they are or hold their papers; those that vouch for money apart. */
const stillNamed: readonly { kind: string; sql: string; vouchers: boolean }[] = detachable
  .filter(({ table, retention }) => (retention === 'case' || retention === 'grant') && table !== 'case_record')
  .flatMap(({ table, owner, cleared, vouchers }) => {
    const named = [...cleared, owner].map(column => `t.\`${column}\` IS NOT NULL`).join(' OR ');
    const sql = `FROM case_record c JOIN \`${table}\` t ON t.id = c.id WHERE c.kind = ? AND c.closedOn <= ? AND (c.phoneIndex IS NOT NULL OR c.idNumberIndex IS NOT NULL OR c.veteranId IS NOT NULL OR ${named} OR ${HAS_PAPERS})`;
    if (!vouchers) return [{ kind: table, sql, vouchers: false }];
    return [
      { kind: table, sql: `${sql} AND NOT (t.${vouchers})`, vouchers: false },
      { kind: table, sql: `${sql} AND t.${vouchers}`, vouchers: true },
    ];
  });

/** The years that the bureau has set. */
export const caseYearsIn = async (tx: Tx): Promise<number> => (await settingIn<number>(tx, CASE_YEARS_SETTING)) ?? CASE_YEARS;
