import { StreamableFile } from '@nestjs/common';

/** A file to be saved under a name. */
export interface NamedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** An answer that is saved as a file, under a name that may be Chinese (RFC 6266). */
export const asFile = ({ name, type, bytes }: NamedFile): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.length, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
