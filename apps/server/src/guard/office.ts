import { posix } from 'node:path';
import type { Archive } from './archive.ts';
import type { Gatherer } from './gatherer.ts';
import { WordReader } from './word.ts';
import { readWorkbook } from './workbook.ts';
import { readXml } from './xml.ts';

/** Reads a file that stands inside another. */
export type ReadInside = (name: string, bytes: Buffer) => Promise<void>;

/** Parts that hold no words of the author. */
const MACHINERY =
  /(?:^\[Content_Types\]\.xml|\.rels|(?:^|\/)(?:styles\w*|theme\d*|settings|webSettings|fontTable|numbering|calcChain|metadata|viewProps|presProps|tableStyles|people|persons?\d*|commentsExtended|commentsIds|commentsExtensible|stylesWithEffects)\.xml)$/i;

const PLACES: readonly [RegExp, string][] = [
  [/^docProps\//, '文档属性'],
  [/\/pivotCache\//, '数据透视表的缓存'],
  [/\/pivotTables\//, '数据透视表'],
  [/\/externalLinks\//, '外部链接的缓存'],
  [/\/charts?\//, '图表'],
  [/\/diagrams\//, 'SmartArt 图示'],
  [/\/drawings\//, '图形里的文字'],
  [/\/tables\//, '表格定义'],
  [/\/slides\//, '幻灯片'],
  [/\/notesSlides\//, '幻灯片备注'],
  [/comments?/i, '批注'],
  [/^customXml\//, '附带的数据'],
];

/** Attributes in which words are kept. */
const WORDS = ['v', 'descr', 'title', 'alt', 'tooltip', 'display', 'prompt', 'promptTitle', 'string', 'caption'];

/** Every word of a part that has no reader of its own: its texts, and what stands in attributes, each in a cell of its own. */
async function readAnyPart(archive: Archive, part: string, gatherer: Gatherer): Promise<void> {
  const words: string[] = [];
  let text = '';
  const close = () => {
    if (text.trim() !== '') words.push(text.trim());
    text = '';
  };
  await readXml(archive.stream(part), {
    open: (_, attributes) => {
      for (const key of WORDS) if (attributes[key]) words.push(attributes[key]);
    },
    text: piece => {
      text += piece;
    },
    close: name => {
      if (name !== 'r' && name !== 't') close();
    },
  });
  close();
  gatherer.see(words.join('\t\n'), PLACES.find(([form]) => form.test(part))?.[1] ?? posix.basename(part));
}

async function readWord(archive: Archive, gatherer: Gatherer): Promise<Set<string>> {
  const read = new Set<string>();
  const seen = { tracked: false, hidden: false, comments: 0 };
  for (const part of archive.names) {
    if (!/^word\/(?:glossary\/)?(?:document|header|footer|footnotes|endnotes|comments)\w{0,4}\.xml$/.test(part) || MACHINERY.test(part))
      continue;
    read.add(part);
    const reader = new WordReader(gatherer);
    await readXml(archive.stream(part), reader);
    seen.tracked ||= reader.tracked;
    seen.hidden ||= reader.hiddenSeen;
    seen.comments += reader.comments;
  }
  if (seen.tracked) gatherer.note('tracked-changes', '文档');
  if (seen.comments > 0) gatherer.note('comments', '文档', `${seen.comments} 条`);
  if (seen.hidden) gatherer.note('hidden-text', '文档');
  return read;
}

const isPicture = (part: string): boolean => /\/media\/.*\.(?:jpe?g|png|gif|tiff?|webp|heic)$/i.test(part);

/** Reads a document of Word, Excel or PowerPoint (Office Open XML), with everything that is packed in it. */
export async function readOffice(archive: Archive, gatherer: Gatherer, readInside: ReadInside): Promise<void> {
  const isBook = archive.names.some(name => /^xl\/workbook\w*\.xml$/.test(name));
  const read = isBook ? await readWorkbook(archive, gatherer) : await readWord(archive, gatherer);
  let pictures = 0;
  for (const part of archive.names) {
    if (read.has(part)) continue;
    if (/vbaProject\.bin$/i.test(part)) gatherer.note('macro', '文档');
    else if (isPicture(part)) {
      pictures++;
      await readInside(posix.basename(part), await archive.bytes(part));
    } else if (/\/embeddings\//.test(part)) {
      gatherer.note('embedded-file', '文档', posix.basename(part));
      if (/\.(?:docx|xlsx|pptx)$/i.test(part)) await readInside(posix.basename(part), await archive.bytes(part));
    } else if (/\.xml$/i.test(part) && !MACHINERY.test(part)) await readAnyPart(archive, part, gatherer);
  }
  if (pictures > 0) gatherer.remarks.add(`文中有 ${pictures} 张图片，图片里的文字没有检查，请人工查看`);
}
