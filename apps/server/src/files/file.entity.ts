import type { FileType, UploadFinding } from '@vc/contract';
import { Entity, Index } from 'typeorm';
import { Int, Json, nullable, Ref, Row, Str } from '../platform/columns.ts';

/** A file of an item of content. What is stored under its key never changes; another upload is another file. */
@Entity('file')
@Index(['key'], { unique: true })
@Index(['contentId', 'id'])
@Index(['createdAt'])
export class FileEntity extends Row {
  /** Its name in addresses and in the store: 192 random bits. */
  @Str(32) key: string;
  @Ref() contentId: string;
  /** The name it was uploaded under, made safe; readers see the name in the item's list. */
  @Str(120) name: string;
  @Str(10) type: FileType;
  /** Bytes as stored. */
  @Int() size: number;
  /** Bytes of the small copy; null for what is no picture. */
  @Int(nullable) thumbSize: number | null;
  @Int(nullable) width: number | null;
  @Int(nullable) height: number | null;
  @Str(64) sha256: string;
  @Json() findings: UploadFinding[];
  @Ref(nullable) uploaderId: string | null;
  @Str(60) uploaderName: string;
}
