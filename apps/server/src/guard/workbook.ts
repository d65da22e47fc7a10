import { dirname, posix } from 'node:path';
import type { Archive } from './archive.ts';
import type { Gatherer } from './gatherer.ts';
import { SheetReader } from './sheet.ts';
import { readXml } from './xml.ts';

interface SheetInfo {
  name: string;
  state: string;
  relation: string;
}

/** The parts that a part refers to, by relation. */
async function relationsOf(archive: Archive, part: string): Promise<Map<string, string>> {
  const relations = new Map<string, string>();
  const file = `${dirname(part)}/_rels/${posix.basename(part)}.rels`;
  if (!archive.has(file)) return relations;
  await readXml(archive.stream(file), {
    open: (name, { Id, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      relations.set(Id, Target.startsWith('/') ? Target.slice(1) : posix.join(dirname(part), Target));
    },
  });
  return relations;
}

/** The texts that cells refer to by number; how they are read out (注音) is left aside. */
async function readSharedStrings(archive: Archive): Promise<string[]> {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(archive.stream('xl/sharedStrings.xml'), {
    open: name => {
      if (name === 'si') text = '';
      inText = name === 't';
      if (name === 'rPh') inPhonetic = true;
    },
    text: part => {
      if (inText && !inPhonetic) text += part;
    },
    close: name => {
      inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}

async function readSheetList(archive: Archive, part: string, gatherer: Gatherer): Promise<SheetInfo[]> {
  const sheets: SheetInfo[] = [];
  let defined: string | null = null;
  let formula = '';
  await readXml(archive.stream(part), {
    open: (name, attributes) => {
      if (name === 'sheet') sheets.push({ name: attributes.name ?? '', state: attributes.state ?? '', relation: attributes.id ?? '' });
      if (name === 'definedName') {
        defined = attributes.name ?? '';
        formula = '';
        gatherer.see([defined, attributes.comment].filter(Boolean).join('\n'), `名称“${defined}”`);
      }
    },
    text: text => {
      if (defined !== null) formula += text;
    },
    close: name => {
      if (name !== 'definedName') return;
      gatherer.see(formula, `名称“${defined}”的内容`);
      defined = null;
    },
  });
  return sheets;
}

/** Comments on a sheet, each with its cell. */
async function readNotes(archive: Archive, part: string, where: string, gatherer: Gatherer): Promise<void> {
  let reference = '';
  let text: string | null = null;
  let count = 0;
  await readXml(archive.stream(part), {
    open: (name, attributes) => {
      if (name !== 'comment' && name !== 'threadedComment') return;
      reference = attributes.ref ?? '';
      text = '';
      count++;
    },
    text: words => {
      if (text !== null) text += words;
    },
    close: name => {
      if (name !== 'comment' && name !== 'threadedComment') return;
      gatherer.see(text ?? '', `${where}${reference} 的批注`);
      text = null;
    },
  });
  if (count > 0) gatherer.note('comments', where, `${count} 条`);
}

const HIDDEN: Record<string, string> = { hidden: '（隐藏）', veryHidden: '（深度隐藏）' };

/** Reads a workbook: every sheet, hidden or not, with its comments. Gives the parts that have been read. */
export async function readWorkbook(archive: Archive, gatherer: Gatherer): Promise<Set<string>> {
  const book = archive.names.find(name => /^xl\/workbook\w*\.xml$/.test(name)) as string;
  const read = new Set([book, 'xl/sharedStrings.xml']);
  const relations = await relationsOf(archive, book);
  const sheets = await readSheetList(archive, book, gatherer);
  const strings = await readSharedStrings(archive);
  const used = new Set<number>();
  for (const { name, state, relation } of sheets) {
    const where = `工作表“${name}”${HIDDEN[state] ?? ''}`;
    gatherer.see(name, '工作表的名称');
    if (state in HIDDEN) gatherer.note('hidden-sheet', where, name);
    const part = relations.get(relation);
    if (!part || !archive.has(part)) continue;
    read.add(part);
    const sheet = new SheetReader(gatherer, where, strings, used);
    await readXml(archive.stream(part), sheet);
    sheet.finish();
    for (const beside of (await relationsOf(archive, part)).values()) {
      if (!/(?:comments|threadedComment)[^/]*\.xml$/i.test(beside) || !archive.has(beside)) continue;
      read.add(beside);
      await readNotes(archive, beside, where, gatherer);
    }
  }
  gatherer.see(strings.filter((_, i) => !used.has(i)).join('\t\n'), '工作簿里没有显示在任何单元格的文字');
  return read;
}
