import { Problem } from '@vc/contract';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

export interface ZipLimits {
  entries: number;
  /** Bytes of all entries together once unpacked. */
  unpacked: number;
}

const BROKEN = '文件打不开，可能已经损坏，请用办公软件打开后另存为 .xlsx 再试';
const TOO_LARGE = '表格展开后太大，请删去多余的工作表、图片和空白格式，或分成几个文件';

const opened = (bytes: Uint8Array): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    yauzl.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) =>
      error ? reject(error) : resolve(zip),
    ),
  );

/** Unpacks an entry and throws it away; an entry that says less than it holds is an error of the reader. */
const unpackedSize = (zip: ZipFile, entry: Entry): Promise<number> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      let size = 0;
      stream.on('data', (chunk: Uint8Array) => {
        size += chunk.length;
      });
      stream.on('end', () => resolve(size));
      stream.on('error', reject);
    }),
  );

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const found: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      found.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(found));
    zip.on('error', reject);
    zip.readEntry();
  });

/**
 * Makes sure that an office file (a zip) unpacks to no more than the limits before anything else reads it, whatever
 * sizes it claims. Problems: `too_large`; `invalid` for a file that is no sound zip.
 */
export async function guardZip(bytes: Uint8Array, limits: ZipLimits): Promise<void> {
  try {
    const zip = await opened(bytes);
    if (zip.entryCount > limits.entries) throw new Problem('too_large', TOO_LARGE);
    const entries = await entriesOf(zip);
    if (entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0) > limits.unpacked) throw new Problem('too_large', TOO_LARGE);
    for (const entry of entries) await unpackedSize(zip, entry);
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('invalid', BROKEN);
  }
}
