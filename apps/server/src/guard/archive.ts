import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import type { Gatherer } from './gatherer.ts';
import { PARTS_MAX, RATIO_MAX, UNPACKED_FREE, UNPACKED_MAX, Unreadable } from './limits.ts';

const BROKEN = '文件已损坏或不完整，打不开';

/** A ZIP archive, as which Word and Excel keep their documents too. */
export interface Archive {
  /** The names of its parts. */
  names: string[];
  has(name: string): boolean;
  /** A part, piece by piece. Throws {@link Unreadable} when it is broken. */
  stream(name: string): AsyncIterable<Buffer>;
  bytes(name: string): Promise<Buffer>;
}

/** Refuses by what the directory says, before anything is unpacked. */
function checkSizes(entries: readonly Entry[]): void {
  if (entries.length > PARTS_MAX) throw new Unreadable(`压缩包里的文件超过 ${PARTS_MAX} 个，没有检查`);
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (unpacked > UNPACKED_MAX || (unpacked > UNPACKED_FREE && unpacked > RATIO_MAX * packed))
    throw new Unreadable('展开后的内容太大，像是压缩炸弹，没有检查');
  if (entries.some(entry => entry.isEncrypted())) throw new Unreadable('压缩包加了密码，请去掉密码后再检查');
}

async function* streamOf(zip: ZipFile, entry: Entry, gatherer: Gatherer): AsyncGenerator<Buffer> {
  let check = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const bytes = chunk as Buffer;
      gatherer.unpack(bytes.length);
      check = crc32(bytes, check);
      yield bytes;
    }
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(BROKEN, { cause: error });
  }
  if (check !== entry.crc32) throw new Unreadable(BROKEN);
}

/** Opens an archive that is held in memory. Throws {@link Unreadable} when it is broken, locked or too large unpacked. */
export async function openArchive(bytes: Buffer, gatherer: Gatherer): Promise<Archive> {
  const entries = new Map<string, Entry>();
  let zip: ZipFile;
  try {
    zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, strictFileNames: false });
    if (zip.entryCount > PARTS_MAX) throw new Unreadable(`压缩包里的文件超过 ${PARTS_MAX} 个，没有检查`);
    for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(BROKEN, { cause: error });
  }
  checkSizes([...entries.values()]);
  const stream = (name: string): AsyncIterable<Buffer> => {
    const entry = entries.get(name);
    if (!entry) throw new Unreadable(BROKEN);
    return streamOf(zip, entry, gatherer);
  };
  return {
    names: [...entries.keys()],
    has: name => entries.has(name),
    stream,
    bytes: async name => {
      const chunks: Buffer[] = [];
      for await (const chunk of stream(name)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}
