import { Unreadable } from './limits.ts';

export const fileTypes = {
  zip: '压缩包',
  office: 'Office 文档',
  pdf: 'PDF 文档',
  picture: '图片',
  page: '网页',
  csv: '文本表格',
  text: '文本',
} as const;
export type FileType = keyof typeof fileTypes;

const startsWith = (bytes: Buffer, text: string, at = 0): boolean => bytes.subarray(at, at + text.length).toString('latin1') === text;

const PICTURES: readonly ((bytes: Buffer) => boolean)[] = [
  bytes => startsWith(bytes, '\xff\xd8\xff'),
  bytes => startsWith(bytes, '\x89PNG'),
  bytes => startsWith(bytes, 'GIF8'),
  bytes => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8),
  bytes => startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*'),
  bytes => startsWith(bytes, 'BM') && bytes.readUInt32LE(2) === bytes.length,
  bytes => startsWith(bytes, 'ftyp', 4) && /^(?:heic|heix|mif1|msf1|avif)/.test(bytes.subarray(8, 12).toString('latin1')),
];

/** Kinds of file that cannot be looked into, and what to do about each. */
const REFUSED: readonly [(bytes: Buffer) => boolean, string][] = [
  [
    bytes => startsWith(bytes, '\xd0\xcf\x11\xe0') && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')),
    '文件加了密码，请去掉密码后再检查',
  ],
  [
    bytes => startsWith(bytes, '\xd0\xcf\x11\xe0'),
    '旧版 Office 或 WPS 格式（.doc、.xls、.ppt、.wps、.et），请另存为 .docx、.xlsx 或 PDF 后再检查',
  ],
  [
    bytes => startsWith(bytes, 'Rar!') || startsWith(bytes, '7z\xbc\xaf') || startsWith(bytes, '\x1f\x8b'),
    '打不开这种压缩包，请解压后逐个检查',
  ],
  [bytes => startsWith(bytes, '{\\rtf'), 'RTF 格式请另存为 .docx 后再检查'],
  [bytes => bytes.length === 0, '文件是空的'],
];

/** What a file truly is, by its content; its name only tells kinds of text apart. Throws {@link Unreadable} for what cannot be looked into. */
export function typeOf(name: string, bytes: Buffer): Exclude<FileType, 'office'> {
  const refused = REFUSED.find(([is]) => is(bytes));
  if (refused) throw new Unreadable(refused[1]);
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return 'zip';
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (PICTURES.some(is => is(bytes))) return 'picture';
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (/<(?:!doctype html|html|head|body|table|div|p|span|svg)[\s>]/i.test(head) || /\.(?:html?|svg)$/i.test(name)) return 'page';
  return /\.(?:csv|tsv)$/i.test(name) ? 'csv' : 'text';
}
