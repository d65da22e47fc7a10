import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type CaseFile, type Input, Problem, type Reply, type caseFileRoutes as routes } from '@vc/contract';
import { type CaseKind, caseKinds, type Day } from '@vc/domain';
import type { FastifyRequest } from 'fastify';
import { CaseEntity } from '../case/index.ts';
import { CONFIG, type Config } from '../config.ts';
import { dropFile, incomingDir, type Kept, keepFile, receive, STORAGE, type Storage, thumbOf } from '../files/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { type Limit, Limits } from '../platform/limits.ts';
import type { Tx } from '../platform/tx.ts';
import { addCaseFile } from './attach.ts';
import { CaseFileEntity } from './case-file.entity.ts';
import { lookOf, mayOpen } from './may-open.ts';

/** Far above what one case needs, far below a flood. */
const byDevice = (id: string): Limit => ({ key: `case files of ${id}`, max: 100, seconds: 24 * 3600 });

export const viewFile = ({ key, name, type, size, use, width, height, createdAt, removedAt }: CaseFileEntity): CaseFile => ({
  key,
  name,
  type,
  size,
  use,
  width,
  height,
  uploadedAt: createdAt,
  removed: removedAt !== null,
});

/** What is written across an identity paper, so that it is of no use for anything else: `仅用于困难帮扶申请 2026-11-25`. */
export const paperMark = (kind: CaseKind, on: Day): string => `仅用于${caseKinds[kind]}${kind === 'aid' ? '申请' : '办理'} ${on}`;

/** Files of cases: sent from a phone before the case is filed, read by its owner and by those who handle it. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly limits: Limits,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Takes one file of a draft. Problems: `unsupported`, `too_large`, `too_many`, `invalid` when it breaks off. */
  async upload(who: Actor, { kind, use, name }: Input<typeof routes.upload>, request: FastifyRequest): Promise<CaseFile> {
    const limit = byDevice(who.id as string);
    await this.limits.check(limit);
    const file = await this.take({ kind, use, name }, request, kept =>
      this.db.write(who, tx => addCaseFile(tx, kept, { kind, use, veteranId: who.id, caseId: null })),
    );
    await this.limits.use(limit);
    return file;
  }

  /**
   * Takes in one file that a colleague brings: of what came to the counter for a case, or that is to be entered, or for an
   * answer. It waits until it is handed in. `may` is asked again in the transaction. Problems as `upload`, and those of `may`.
   */
  takeIn(
    who: Actor,
    { kind, use, caseId }: Pick<CaseFileEntity, 'kind' | 'use' | 'caseId'>,
    request: FastifyRequest,
    may: (tx: Tx) => Promise<unknown>,
  ): Promise<CaseFile> {
    return this.take({ kind, use }, request, kept =>
      this.db.write(who, async tx => {
        await may(tx);
        return addCaseFile(tx, kept, { kind, use, veteranId: null, caseId }, true);
      }),
    );
  }

  /** Receives a file and stores it, an identity paper marked over; the bytes go again when its row cannot be written. */
  private async take(
    { kind, use, name }: Pick<CaseFileEntity, 'kind' | 'use'> & { name?: string | null | undefined },
    request: FastifyRequest,
    add: (kept: Kept) => Promise<CaseFileEntity>,
  ): Promise<CaseFile> {
    const incoming = await receive(request, incomingDir(this.config));
    try {
      const identity = use === 'identity';
      const kept = await keepFile({ ...incoming, name: name ?? incoming.name }, this.storage, {
        picturesOnly: identity ? '证件请拍照上传（JPG、PNG、WebP 图片）' : null,
        mark: identity ? paperMark(kind, this.clock.today()) : null,
      });
      try {
        return viewFile(await add(kept));
      } catch (error) {
        await dropFile(this.storage, kept.key);
        throw error;
      }
    } finally {
      await incoming.done();
    }
  }

  /** Takes away a file of a draft. Problem `not_found` for any other. */
  async drop(who: Actor, key: string): Promise<Reply<typeof routes.drop>> {
    await this.db.write(who, async tx => {
      const file = await tx.lock(CaseFileEntity, { key, veteranId: who.id as string });
      if (file.caseId !== null) throw new Problem('not_found');
      await tx.drop(CaseFileEntity, { id: file.id });
    });
    await dropFile(this.storage, key);
    return { ok: true };
  }

  /** A file of one's own draft or case. The bureau's originals are nobody's to read here. Problem `not_found`. */
  async own(who: Actor, key: string): Promise<CaseFileEntity> {
    const file = await this.db.read.findOneBy(CaseFileEntity, { key, veteranId: who.id as string });
    if (!file || file.removedAt || file.use === 'original') throw new Problem('not_found');
    return file;
  }

  /**
   * A file of a case for whoever may open it (`mayOpen`). Each look at an identity paper, and at any paper of hardship
   * aid, is recorded. Problem `not_found`.
   */
  async forStaff(who: Actor, key: string): Promise<CaseFileEntity> {
    const file = await this.db.read.findOneBy(CaseFileEntity, { key });
    const row = file?.caseId ? await this.db.read.findOneBy(CaseEntity, { id: file.caseId }) : null;
    if (!file || file.removedAt || !row || !mayOpen(who, row, file.use)) throw new Problem('not_found');
    const look = lookOf(row.kind, file.use);
    if (look) await this.db.write(who, tx => tx.record(row.kind, row.id, look, file.name));
    return file;
  }

  open(file: CaseFileEntity, small: boolean): Promise<Readable> {
    return this.storage.open(small ? thumbOf(file.key) : file.key);
  }
}
