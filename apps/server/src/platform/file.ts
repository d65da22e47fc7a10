import { StreamableFile } from '@nestjs/common';

/** An answer that is saved as a file, under a name that may be Chinese (RFC 6266). */
export const asFile = ({ name, type, bytes }: { name: string; type: string; bytes: Uint8Array }): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.length, disposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}` });
