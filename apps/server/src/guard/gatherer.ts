import { fileFinding, type GuardFinding, type GuardRuleId, type Scan } from '@vc/domain';
import { KEPT_PER_RULE, UNPACKED_MAX, Unreadable } from './limits.ts';

export interface FileFinding extends GuardFinding {
  /** Where in the file, in words: 工作表“名单”（隐藏）C5. */
  where: string;
}

/** Where a stretch of a text stands, in words; null when it is looked at elsewhere. */
export type Place = string | ((offset: number, length: number) => string | null);

/** What has been found, and counted, in a file and in everything inside it. */
class Tally {
  readonly findings: FileFinding[] = [];
  readonly remarks = new Set<string>();
  readonly counts = new Map<GuardRuleId, number>();
  more = 0;
  unpacked = 0;
}

/** Looks at the texts of a file as they are read, and keeps what was found and where. */
export class Gatherer {
  constructor(
    private readonly scan: Scan,
    private readonly within = '',
    private readonly tally = new Tally(),
  ) {}

  get findings(): readonly FileFinding[] {
    return this.tally.findings;
  }

  /** What could not be looked at, once each. */
  get remarks(): Set<string> {
    return this.tally.remarks;
  }

  /** Findings beyond those that are kept. */
  get more(): number {
    return this.tally.more;
  }

  /** Looks at a file inside this one; every place is then said to be in it. */
  inside(name: string): Gatherer {
    return new Gatherer(this.scan, `${this.within}${name}`, this.tally);
  }

  see(text: string, place: Place): void {
    if (text.trim() === '') return;
    for (const finding of this.scan(text)) {
      const where = typeof place === 'string' ? place : place(finding.offset, finding.length);
      if (where !== null) this.keep(finding, where);
    }
  }

  /** Notes something about the file itself. */
  note(rule: GuardRuleId, where: string, excerpt?: string): void {
    this.keep(fileFinding(rule, excerpt), where);
  }

  /** Counts what has been unpacked. Throws {@link Unreadable} when it is too much. */
  unpack(bytes: number): void {
    this.tally.unpacked += bytes;
    if (this.tally.unpacked > UNPACKED_MAX) throw new Unreadable('展开后的内容太大，像是压缩炸弹，没有检查');
  }

  private keep(finding: GuardFinding, where: string): void {
    const { counts, findings } = this.tally;
    const count = (counts.get(finding.rule) ?? 0) + 1;
    counts.set(finding.rule, count);
    if (count > KEPT_PER_RULE) this.tally.more++;
    else findings.push({ ...finding, where: `${this.within}${where}` });
  }
}
