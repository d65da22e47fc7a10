import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { contentDesk, Problem } from '@vc/contract';
import { isGone, PublicationEntity } from '../content/index.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';
import { picturesIn } from '../platform/safe-html.ts';
import { FileEntity } from './file.entity.ts';
import { thumbOf } from './keep-file.ts';
import { type ByteRange, STORAGE, type Storage } from './storage.ts';

/** A file that may be read, and by whom. */
export interface Found {
  file: FileEntity;
  /** The name its readers know it by. */
  name: string;
  /** Everybody may read it; otherwise only those at the desk. */
  isPublic: boolean;
}

/** Files as they are read. */
@Injectable()
export class FileReads {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /**
   * The file of a key. The public reads what the public page of its item carries now, and nothing else: not what a draft
   * has, not what an older version had, nothing of a page that has gone by itself. Who works on content reads everything.
   * Problem `not_found`.
   */
  async find(who: Actor, key: string): Promise<Found> {
    const file = await this.db.read.findOneBy(FileEntity, { key });
    if (!file) throw new Problem('not_found');
    const kept = await this.db.read.findOneBy(PublicationEntity, { id: file.contentId });
    const page = kept && !isGone(kept, this.clock.today()) ? kept : null;
    const attached = page?.attachments.find(one => one.key === key);
    if (attached) return { file, name: attached.name, isPublic: true };
    if (page && picturesIn(page.body).some(one => one.key === key)) return { file, name: file.name, isPublic: true };
    if (!contentDesk.some(role => who.roles.includes(role))) throw new Problem('not_found');
    return { file, name: file.name, isPublic: false };
  }

  /** Its bytes, or those of the small copy. */
  open(file: FileEntity, small: boolean, range?: ByteRange): Promise<Readable> {
    return this.storage.open(small ? thumbOf(file.key) : file.key, range);
  }
}
