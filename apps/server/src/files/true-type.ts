import { open } from 'node:fs/promises';
import type { FileType } from '@vc/contract';
import { officeType } from './office-archive.ts';
import { refused } from './refused.ts';

const EDGE = 4096;
/** How near its end a PDF says that it ends; what is further away has had something put behind it. */
const PDF_END = 1024;

const startsWith = (bytes: Buffer, text: string, at = 0): boolean => bytes.subarray(at, at + text.length).toString('latin1') === text;

/** What is known and not taken, each with the way on. */
const KNOWN: readonly [(head: Buffer) => boolean, string][] = [
  [
    head => startsWith(head, '\xd0\xcf\x11\xe0'),
    '这是旧版 Office、WPS 或加了密码的文件，请打开后去掉密码，另存为 .docx、.xlsx 或 PDF 再上传',
  ],
  [
    head => startsWith(head, 'GIF8') || startsWith(head, 'BM') || startsWith(head, 'II*\0') || startsWith(head, 'MM\0*'),
    '这种图片请另存为 JPG 或 PNG 再上传',
  ],
  [
    head => startsWith(head, 'ftyp', 4) && /^(?:heic|heix|mif1|msf1|avif)/.test(head.subarray(8, 12).toString('latin1')),
    '这种手机照片（HEIC）请另存为 JPG 再上传',
  ],
  [
    head => startsWith(head, 'ftyp', 4) || startsWith(head, 'ID3') || (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2),
    '音频和视频不能上传，请先放到本单位网站或公众号，再把网址作为链接写进正文',
  ],
  [
    head => startsWith(head, 'Rar!') || startsWith(head, '7z\xbc\xaf') || startsWith(head, '\x1f\x8b'),
    '压缩包请解开，把里面的文件逐个上传',
  ],
  [
    head => /^\s*(?:\ufeff|\xef\xbb\xbf)?\s*<(?:\?xml|!doctype|html|svg|script|head|body)/i.test(head.toString('latin1')),
    '网页和 SVG 图片不能上传，请转成 PDF、PNG 再上传',
  ],
];

async function edges(path: string): Promise<{ head: Buffer; tail: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, EDGE);
    const head = Buffer.alloc(length);
    const tail = Buffer.alloc(length);
    await file.read(head, 0, length, 0);
    await file.read(tail, 0, length, size - length);
    return { head, tail, size };
  } finally {
    await file.close();
  }
}

/**
 * What a file truly is, by what is in it; its name and the browser's word for it count for nothing. Problem
 * `unsupported` says what to do with a file of any other sort.
 */
export async function trueType(path: string): Promise<FileType> {
  const { head, tail, size } = await edges(path);
  if (size === 0) throw refused('文件是空的，请检查后重新选择');
  if (startsWith(head, '\xff\xd8\xff')) return 'jpeg';
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'webp';
  if (startsWith(head, '%PDF-')) {
    if (!tail.subarray(-PDF_END).includes('%%EOF')) throw refused('PDF 不完整，或后面夹带了别的内容，请重新导出后再上传');
    return 'pdf';
  }
  if (startsWith(head, 'PK\x03\x04')) return officeType(path);
  const known = KNOWN.find(([is]) => is(head));
  throw refused(known?.[1] ?? '不支持这种文件。请用 PDF、Word（.docx）、Excel（.xlsx）或 JPG、PNG、WebP 图片');
}
