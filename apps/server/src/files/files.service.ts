import { Inject, Injectable } from '@nestjs/common';
import { type ContentFile, type ContentWork, fileLimits, type Input, Problem, type Reply, fileRoutes as routes } from '@vc/contract';
import { advance } from '@vc/domain';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../config.ts';
import { ContentEntity, ContentReads, guardOptions, stepsOf } from '../content/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import { expectVersion, type Tx } from '../platform/tx.ts';
import { addFile, attachFile, workedOn } from './attach-file.ts';
import { FileEntity } from './file.entity.ts';
import { fileName } from './file-names.ts';
import { dropFile, type Kept, keepFile } from './keep-file.ts';
import { receive } from './receive.ts';
import { tooMany } from './refused.ts';
import { incomingDir, STORAGE, type Storage } from './storage.ts';

type Upload = Input<typeof routes.upload>;

/** Files of items of content that are being worked on. */
@Injectable()
export class FilesService {
  constructor(
    private readonly db: Db,
    private readonly reads: ContentReads,
    @Inject(STORAGE) private readonly storage: Storage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Every file of an item, in the order of their coming. Problem `not_found`. */
  async list(id: string): Promise<{ items: ContentFile[] }> {
    if (!(await this.db.read.findOneBy(ContentEntity, { id }))) throw new Problem('not_found');
    return { items: (await this.db.read.find(FileEntity, { where: { contentId: id }, order: { id: 'ASC' } })).map(view) };
  }

  /**
   * Takes the file of a request into a draft. Problems: `not_found`, `forbidden`, `wrong_state`, `unsupported`,
   * `too_large`, `duplicate`, `invalid` (too many, or broken off). Whatever goes wrong, neither row nor file is left.
   */
  async upload(who: Actor, input: Upload, request: FastifyRequest): Promise<Reply<typeof routes.upload>> {
    const row = await this.db.read.findOneBy(ContentEntity, { id: input.id });
    if (!row) throw new Problem('not_found');
    expectEditable(row, who);
    const incoming = await receive(request, incomingDir(this.config));
    try {
      const kept = await keepFile(incoming, this.storage, {
        picturesOnly: input.use === 'picture' ? '正文里只能插入 JPG、PNG、WebP 图片；其他文件请作为附件上传' : null,
        options: await guardOptions(this.db.read),
      });
      const file = await this.add(who, input, kept);
      return { file: view(file), work: await this.reads.work(who, input.id) };
    } finally {
      await incoming.done();
    }
  }

  /**
   * Sets the order and names of attachments. One that is not named is taken off; one that was taken off can be named
   * again until it is swept. Problems: `not_found`, `forbidden`, `wrong_state`, `stale`, `invalid`.
   */
  async arrange(who: Actor, { id, version, attachments }: Input<typeof routes.arrange>): Promise<ContentWork> {
    await this.db.write(who, async tx => {
      const row = await tx.lock(ContentEntity, { id });
      expectVersion(row, version);
      expectEditable(row, who);
      row.attachments = [];
      for (const { key, name } of attachments) {
        const file = await tx.find(FileEntity, { key, contentId: id });
        if (!file || row.attachments.some(other => other.key === key))
          throw new Problem('invalid', undefined, [{ field: 'attachments', message: '列表里有不属于这一条的附件，请刷新后再整理' }]);
        row.attachments.push({ key, name: fileName(name, file.type), type: file.type, size: file.size });
      }
      await tx.save(workedOn(row, who), 'arrange', row.attachments.map(({ name }) => name).join('、') || '没有附件');
    });
    return this.reads.work(who, id);
  }

  private async add(who: Actor, { id, use }: Upload, kept: Kept): Promise<FileEntity> {
    try {
      return await this.db.write(who, async tx => {
        const row = await tx.lock(ContentEntity, { id });
        expectEditable(row, who);
        const file = await addFile(tx, row, kept);
        if (use === 'attachment') await attachFile(tx, row, file);
        else await expectRoom(tx, row);
        return file;
      });
    } catch (error) {
      await dropFile(this.storage, kept.key);
      throw error;
    }
  }
}

const expectEditable = (row: ContentEntity, who: Actor) => advance(stepsOf(row), row.state, 'edit', who.roles);

/** Pictures for the article count whether or not it shows them yet; those taken out of it make room after some days. */
async function expectRoom(tx: Tx, row: ContentEntity): Promise<void> {
  const attached = new Set(row.attachments.map(({ key }) => key));
  const pictures = await tx.query<{ key: string }[]>('SELECT `key` FROM file WHERE contentId = ? AND width IS NOT NULL', [row.id]);
  if (pictures.filter(({ key }) => !attached.has(key)).length > fileLimits.pictures) throw tooMany('正文图片');
}

const view = ({ key, name, type, size, width, height, findings, uploaderName, createdAt }: FileEntity): ContentFile => ({
  key,
  name,
  type,
  size,
  width,
  height,
  findings,
  uploader: uploaderName,
  uploadedAt: createdAt,
});
