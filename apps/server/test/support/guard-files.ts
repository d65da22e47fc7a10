import { crc32, deflateSync } from 'node:zlib';
import JSZip from 'jszip';

/** An identity number and a telephone number of nobody. */
export const ID = '330483196505120013';
export const MOBILE = '13800001234';

const u16 = (n: number): Buffer => Buffer.from([n >> 8, n & 255]);
const u32 = (n: number): Buffer => Buffer.from([n >>> 24, (n >> 16) & 255, (n >> 8) & 255, n & 255]);

/** One entry of an EXIF directory (big-endian TIFF): tag, type, count and value or offset. */
const entry = (tag: number, type: number, count: number, value: Buffer): Buffer => Buffer.concat([u16(tag), u16(type), u32(count), value]);

const IMAGE_DESCRIPTION = 0x010e;
const GPS_POINTER = 0x8825;
const [ASCII, LONG, RATIONAL] = [2, 4, 5];

/** EXIF data as a camera writes it: what the picture shows and, with `gps`, where it was taken. */
export function exif({ description = '', gps = false }: { description?: string; gps?: boolean }): Buffer {
  const text = Buffer.from(`${description.padEnd(4)}\0`, 'utf8');
  const entries = 1 + (gps ? 1 : 0);
  const textAt = 8 + 2 + entries * 12 + 4;
  const gpsAt = textAt + text.length + (text.length % 2);
  const degreesAt = gpsAt + 2 + 4 * 12 + 4;
  const degrees = (list: number[]) => Buffer.concat(list.flatMap(n => [u32(n), u32(1)]));
  const first = [entry(IMAGE_DESCRIPTION, ASCII, text.length, u32(textAt)), ...(gps ? [entry(GPS_POINTER, LONG, 1, u32(gpsAt))] : [])];
  const place = [
    entry(1, ASCII, 2, Buffer.from('N\0\0\0')),
    entry(2, RATIONAL, 3, u32(degreesAt)),
    entry(3, ASCII, 2, Buffer.from('E\0\0\0')),
    entry(4, RATIONAL, 3, u32(degreesAt + 24)),
  ];
  return Buffer.concat([
    Buffer.from('MM\0*'),
    u32(8),
    u16(entries),
    ...first,
    u32(0),
    text,
    Buffer.alloc(text.length % 2),
    ...(gps ? [u16(place.length), ...place, u32(0), degrees([30, 37, 48]), degrees([120, 33, 54])] : []),
  ]);
}

/** A grey JPEG of one pixel with what a camera or a program adds. */
export function jpeg({ camera, comment }: { camera?: Buffer; comment?: string }): Buffer {
  const segment = (marker: number, data: Buffer) => Buffer.concat([Buffer.from([0xff, marker]), u16(data.length + 2), data]);
  const frame = Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(camera ? [segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), camera]))] : []),
    ...(comment ? [segment(0xfe, Buffer.from(comment, 'utf8'))] : []),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0, 0xff, 0xd9]),
  ]);
}

/** A white PNG of one pixel with texts by keyword. */
export function png(texts: Record<string, string> = {}, camera?: Buffer): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
  };
  const itxt = (key: string, text: string) => chunk('iTXt', Buffer.concat([Buffer.from(`${key}\0\0\0\0\0`), Buffer.from(text, 'utf8')]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', Buffer.concat([u32(1), u32(1), Buffer.from([8, 0, 0, 0, 0])])),
    ...Object.entries(texts).map(([key, text]) => itxt(key, text)),
    ...(camera ? [chunk('eXIf', camera)] : []),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A ZIP archive of the parts given, packed or just stored. */
export const zip = (parts: Record<string, string | Uint8Array>, compression: 'DEFLATE' | 'STORE' = 'DEFLATE'): Promise<Buffer> => {
  const archive = new JSZip();
  for (const [name, content] of Object.entries(parts)) archive.file(name, content);
  return archive.generateAsync({ type: 'nodebuffer', compression });
};

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const typed = { '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' };

/** One part of a Word document: `w:body` of the main one, or the root named. */
export const wordPart = (content: string, root = 'document'): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${WORD}>${root === 'document' ? `<w:body>${content}</w:body>` : content}</w:${root}>`;

/** A Word document with `body` as the content of `w:body` and further parts by name. */
export const docx = (body: string, parts: Record<string, string | Uint8Array> = {}): Promise<Buffer> =>
  zip({ ...typed, 'word/document.xml': wordPart(body), ...parts });

/** A paragraph of Word made of runs; a string is a run of plain text. */
export const paragraph = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
export const run = (text: string, marks = ''): string => `<w:r><w:rPr>${marks}</w:rPr><w:t>${text}</w:t></w:r>`;

/** Texts in hexadecimal UTF-16, as a PDF names them. */
const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex');

/** A PDF of one page in a font that is not embedded (宋体, GBK), as older programs of offices write it. */
export function pdf(text: Buffer, { comment = '', title = '' }: { comment?: string; title?: string } = {}): Buffer {
  const content = text.length > 0 ? `BT /F1 16 Tf 50 700 Td <${text.toString('hex')}> Tj ET` : '';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R ${comment ? '/Annots [8 0 R]' : ''} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    `<< /Type /Annot /Subtype /Text /Rect [50 650 70 670] /Contents <feff${hex(comment)}> >>`,
    `<< /Title <feff${hex(title)}> >>`,
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.map(at => `${at} 00000 n \n`).join('')}`;
  return Buffer.from(`${out}${table}trailer << /Size ${size} /Root 1 0 R /Info 9 0 R >>\nstartxref\n${out.length}\n%%EOF`, 'latin1');
}
