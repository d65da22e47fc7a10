import type { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** A file to be saved under a name. */
export interface NamedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** Types of the tables that the program reads and writes. */
export const tableTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Letters of a header's extended value (RFC 8187): what `encodeURIComponent` leaves alone and the standard does not. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*!]/g, letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);

/** `Content-Disposition` (RFC 6266) for a name that may be Chinese, with a plain name for programs that know no better. */
export function disposition(how: 'inline' | 'attachment', name: string): string {
  const plain = `file${/\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''}`;
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;
}

/** A table that is made while it is sent. */
export const asStream = (name: string, format: keyof typeof tableTypes, stream: Readable): StreamableFile =>
  new StreamableFile(stream, { type: tableTypes[format], disposition: disposition('attachment', name) });

/** An answer that is saved as a file. */
export const asFile = ({ name, type, bytes }: NamedFile): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.length, disposition: disposition('attachment', name) });
