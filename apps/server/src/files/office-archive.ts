import { Problem } from '@vc/contract';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { refused } from './refused.ts';

const MB = 1024 * 1024;
/** A document has a few dozen parts, a workbook of many sheets a few hundred. */
const PARTS_MAX = 2_000;
/** What all parts may come to unpacked. */
const UNPACKED_MAX = 200 * MB;
/** Beyond this, nothing honest packs tighter than a hundred to one. */
const UNPACKED_FREE = 20 * MB;
const RATIO_MAX = 100;

const BROKEN = '文件已损坏，打不开，请在 Word 或 Excel 里打开并另存一份再上传';
const BOMB = '文件展开后太大，不能上传，请删去多余的内容、图片或空白行后另存再上传';

/** Refuses by what the directory says, before anything is unpacked. */
function checkDirectory(entries: readonly Entry[]): void {
  const names = entries.map(({ fileName }) => fileName);
  if (entries.some(entry => entry.isEncrypted())) throw refused('文件加了密码，请去掉密码后再上传');
  if (names.some(name => /vbaProject\.bin$/i.test(name))) throw refused('文件里有宏，请另存为不带宏的 .docx 或 .xlsx 再上传');
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  if (unpacked > UNPACKED_MAX || (unpacked > UNPACKED_FREE && unpacked > RATIO_MAX * packed)) throw refused(BOMB);
}

/** Unpacks everything once: a part that is larger than the directory says, or broken, ends it. */
async function checkParts(zip: ZipFile, entries: readonly Entry[]): Promise<void> {
  for (const entry of entries) for await (const _ of await zip.openReadStreamPromise(entry));
}

/**
 * Whether an archive is a Word document or an Excel workbook. Problem `unsupported` for any other
 * archive, one with macros or a password, one that is broken, or one that unpacks to too much.
 */
export async function officeType(path: string): Promise<'docx' | 'xlsx'> {
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    if (zip.entryCount > PARTS_MAX) throw refused(BOMB);
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    checkDirectory(entries);
    const names = new Set(entries.map(({ fileName }) => fileName));
    const type = names.has('word/document.xml') ? 'docx' : names.has('xl/workbook.xml') ? 'xlsx' : null;
    if (!type || !names.has('[Content_Types].xml')) throw refused('压缩包请解开，把里面的文件逐个上传');
    await checkParts(zip, entries);
    return type;
  } catch (error) {
    throw error instanceof Problem ? error : refused(BROKEN);
  } finally {
    zip?.close();
  }
}
