import { Inject, Injectable } from '@nestjs/common';
import { type aidNoticeFormats, Problem } from '@vc/contract';
import { caseFor, worksOn } from '../case/index.ts';
import { CONFIG, type Config } from '../config.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { NamedFile } from '../platform/file.ts';
import { letterFile } from '../platform/office/letter/index.ts';
import { browserOf } from '../platform/office/pdf.ts';
import { AidEntity } from './aid.entity.ts';
import { decisionWords } from './decision.ts';

type Format = keyof typeof aidNoticeFormats;

/** Notices of decisions as files. */
@Injectable()
export class AidNotices {
  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For the person who applied. Problems: `not_found`, `wrong_state` before the decision. */
  async own(who: Actor, id: string, format: Format): Promise<NamedFile> {
    return this.file(await this.db.read.findOneBy(AidEntity, { id, veteranId: who.id as string }), format);
  }

  /** For those who work on it. Problems: also `forbidden`. */
  async forStaff(who: Actor, id: string, format: Format): Promise<NamedFile> {
    const record = await caseFor(this.db.read, who, 'aid', id);
    if (!worksOn(who, record)) throw new Problem('forbidden', '只有这一件的承办人和审核人能看');
    return this.file(await this.db.read.findOneBy(AidEntity, { id }), format);
  }

  private async file(row: AidEntity | null, format: Format): Promise<NamedFile> {
    if (!row) throw new Problem('not_found');
    const words = await decisionWords(this.db, row);
    if (!words) throw new Problem('wrong_state', '还没有作出决定，决定以后才有告知书');
    return letterFile({ ...words, contact: null }, format, browserOf(this.config));
  }
}
