import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange, Storage } from './storage.ts';

/** A name as given, or that of a file which is still being written. */
const NAME = /^[\w-]{4,64}(?:\.thumb)?(?:\.[\w-]{36}\.part)?$/;

/** Makes sure that what was written is on the disk itself, not only on its way there. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files in folders of their own by the first letters of their names, so that none grows too long to list. */
export class DiskStorage implements Storage {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async put(name: string, path: string): Promise<void> {
    const place = this.#place(name);
    const part = `${place}.${randomUUID()}.part`;
    await mkdir(dirname(place), { recursive: true });
    try {
      await copyFile(path, part);
      await flush(part);
      await rename(part, place);
      await flush(dirname(place));
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  async open(name: string, range?: ByteRange): Promise<Readable> {
    const stream = createReadStream(this.#place(name), range ? { start: range.from, end: range.to } : {});
    await new Promise<void>((opened, failed) => stream.once('open', () => opened()).once('error', failed));
    return stream;
  }

  async remove(name: string): Promise<void> {
    await rm(this.#place(name), { force: true });
  }

  async *list(): AsyncGenerator<{ name: string; at: Date }> {
    for (const folder of await this.#entries(this.#root)) {
      for (const name of await this.#entries(join(this.#root, folder))) {
        const found = await stat(join(this.#root, folder, name)).catch(() => null);
        if (found?.isFile()) yield { name, at: found.mtime };
      }
    }
  }

  #entries(folder: string): Promise<string[]> {
    return readdir(folder).catch(() => []);
  }

  #place(name: string): string {
    if (!NAME.test(name)) throw new Error(`no name for a file: ${name}`);
    return join(this.#root, name.slice(0, 2), name);
  }
}
