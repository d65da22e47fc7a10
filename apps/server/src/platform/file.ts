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

const saveAs = (name: string): string => `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

/** A table that is made while it is sent. */
export const asStream = (name: string, format: keyof typeof tableTypes, stream: Readable): StreamableFile =>
  new StreamableFile(stream, { type: tableTypes[format], disposition: saveAs(name) });

/** An answer that is saved as a file, under a name that may be Chinese (RFC 6266). */
export const asFile = ({ name, type, bytes }: NamedFile): StreamableFile =>
  new StreamableFile(bytes, { type, length: bytes.length, disposition: saveAs(name) });
