import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Config } from '../config.ts';
import { DiskStorage } from './disk-storage.ts';

/** A stretch of bytes, both ends included. */
export interface ByteRange {
  from: number;
  to: number;
}

/** Where files are kept, by names that the program gives. What is under a name is written once, whole or not at all. */
export interface Storage {
  /** Keeps a copy of the file at `path`. */
  put(name: string, path: string, mime: string): Promise<void>;
  /** The bytes. Rejects when there is nothing under that name. */
  open(name: string, range?: ByteRange): Promise<Readable>;
  /** Takes it away; one that is not there is taken away already. */
  remove(name: string): Promise<void>;
  /** Everything there is, with the moment it was written. */
  list(): AsyncIterable<{ name: string; at: Date }>;
}

/** The injection token of the storage. */
export const STORAGE = Symbol('storage');

/** The storage that the settings ask for, found to answer. Throws BadSettings. */
export async function openStorage(config: Pick<Config, 'dataDir' | 's3'>): Promise<Storage> {
  if (!config.s3) return new DiskStorage(join(config.dataDir, 'files'));
  // Its library is large, and only who asks for it waits for it.
  const { openS3 } = await import('./s3-storage.ts');
  return openS3(config.s3);
}

/** Where uploads are written while they come in; nothing in it outlives its request. */
export const incomingDir = (config: Pick<Config, 'dataDir'>): string => join(config.dataDir, 'incoming');
