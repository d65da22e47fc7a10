import { writeFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable } from '@nestjs/common';
import { type CaseFile, type Input, Problem, type Reply, type foiFileRoutes as routes } from '@vc/contract';
import type { Act } from '@vc/domain';
import type { FastifyRequest } from 'fastify';
import { caseFor, lockCaseFor, takeByActing } from '../case/index.ts';
import { addCaseFile, CaseFileEntity, viewFile } from '../case-file/index.ts';
import { CONFIG, type Config } from '../config.ts';
import { dropFile, incomingDir, type Kept, keepFile, receive, roomFor, STORAGE, type Storage } from '../files/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { Letter } from '../platform/office/letter/index.ts';
import { FoiEntity } from './foi.entity.ts';
import { FoiLetterEntity } from './letter.entity.ts';
import { paperOf } from './letters/index.ts';
import { imagesToPdf } from './redaction/images-to-pdf.ts';
import { type PageImage, type PageWanted, pageImages } from './redaction/pages.ts';

/** Files that staff add to an application, and what is made of them. Originals never leave the desk. */
@Injectable()
export class FoiFiles {
  constructor(
    private readonly db: Db,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async letter(who: Actor, { id, letter }: { id: string; letter: string }): Promise<Letter> {
    await caseFor(this.db.read, who, 'foi', id);
    const row = await this.db.read.findOneBy(FoiEntity, { id });
    const found = await this.db.read.findOneBy(FoiLetterEntity, { id: letter, foiId: id });
    if (!row || !found) throw new Problem('not_found');
    return paperOf(found, row, this.db.vault);
  }

  /** Takes one file of an application. Problems: `not_found`, `unsupported`, `too_large`, `wrong_state`. */
  async upload(who: Actor, { id, use }: Input<typeof routes.upload>, request: FastifyRequest): Promise<CaseFile> {
    await caseFor(this.db.read, who, 'foi', id);
    const incoming = await receive(request, incomingDir(this.config));
    try {
      const kept = await keepFile(incoming, this.storage, { picturesOnly: null });
      return viewFile(await this.add(who, id, use, kept, 'foi-file', kept.name));
    } finally {
      await incoming.done();
    }
  }

  async pages(who: Actor, { id, key }: Input<typeof routes.pages>): Promise<Reply<typeof routes.pages>> {
    const { pages } = await this.draw(who, id, key, []);
    return { pages };
  }

  async page(who: Actor, { id, key, page }: Input<typeof routes.page>): Promise<PageImage> {
    const { images } = await this.draw(who, id, key, [{ page, boxes: [] }]);
    return images[0] as PageImage;
  }

  /**
   * Makes a new file out of chosen pages, with areas blacked out: pictures of the pages, so that nothing of the original
   * is in it but what can be seen. The original stays as it is. Problems: `not_found`, `unsupported`, `invalid`, `wrong_state`.
   */
  async redact(who: Actor, { id, key, pages }: Input<typeof routes.redact>): Promise<CaseFile> {
    const { images, name } = await this.draw(who, id, key, pages);
    const base = name.replace(/\.[a-z0-9]+$/i, '');
    const room = await roomFor(`${base}（遮盖后）.pdf`, incomingDir(this.config));
    try {
      await writeFile(room.path, imagesToPdf(images));
      const kept = await keepFile(room, this.storage, { picturesOnly: null });
      const areas = pages.reduce((sum, { boxes }) => sum + boxes.length, 0);
      return viewFile(await this.add(who, id, 'released', kept, 'foi-redact', `${name}：选了 ${pages.length} 页，遮盖 ${areas} 处`));
    } finally {
      await room.done();
    }
  }

  private async draw(who: Actor, id: string, key: string, pages: readonly PageWanted[]) {
    await caseFor(this.db.read, who, 'foi', id);
    const file = await this.db.read.findOneBy(CaseFileEntity, { key, caseId: id });
    if (!file || file.removedAt || file.use === 'identity') throw new Problem('not_found');
    const bytes = new Uint8Array(await buffer((await this.storage.open(key)) as Readable));
    return { ...(await pageImages(file.type, bytes, pages)), name: file.name };
  }

  private async add(who: Actor, id: string, use: CaseFileEntity['use'], kept: Kept, act: Act, note: string): Promise<CaseFileEntity> {
    try {
      return await this.db.write(who, async tx => {
        const record = await lockCaseFor(tx, who, 'foi', id);
        const row = await tx.lock(FoiEntity, { id });
        if (row.answeredOn) throw new Problem('wrong_state', '这件申请已经办结，不能再加文件');
        await takeByActing(tx, record);
        await tx.record('foi', id, act, note);
        return addCaseFile(tx, kept, { kind: 'foi', use, veteranId: null, caseId: id });
      });
    } catch (error) {
      await dropFile(this.storage, kept.key);
      throw error;
    }
  }
}
