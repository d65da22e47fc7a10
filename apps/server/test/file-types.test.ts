import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileTypes, sizeInWords } from '@vc/contract';
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileName } from '../src/files/file-names.ts';
import { redraw } from '../src/files/picture.ts';
import { trueType } from '../src/files/true-type.ts';
import { office, pdf, photograph, picture, png } from './support/uploads.ts';

let folder: string;
let made = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vc-types-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function file(bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, String(++made));
  await writeFile(path, bytes);
  return path;
}
const typeOf = async (bytes: Uint8Array | string) => trueType(await file(bytes));
const latin = (text: string) => Buffer.from(text, 'latin1');

describe('what a file truly is', () => {
  test.each([
    ['jpeg', () => picture().jpeg().toBuffer()],
    ['png', () => png()],
    ['webp', () => picture().webp().toBuffer()],
    ['pdf', async () => pdf()],
    ['docx', () => office('word/document.xml')],
    ['xlsx', () => office('xl/workbook.xml')],
  ])('%s', async (type, make) => {
    expect(await typeOf(await make())).toBe(type);
  });

  test.each([
    ['a page that calls itself a picture', '<!DOCTYPE html><script>alert(1)</script>', '网页和 SVG'],
    ['an SVG picture', '<?xml version="1.0"?><svg onload="alert(1)"/>', '网页和 SVG'],
    ['an SVG picture behind a byte order mark', '\ufeff <svg xmlns="http://www.w3.org/2000/svg"/>', '网页和 SVG'],
    ['a program', latin('MZ\x90\0'), '不支持这种文件'],
    ['text', '你好', '不支持这种文件'],
    ['nothing', '', '文件是空的'],
    ['an old Word file', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), '旧版 Office'],
    ['an animation', latin('GIF89a'), '另存为 JPG 或 PNG'],
    ['a phone’s photograph', latin('\0\0\0\x18ftypheic'), 'HEIC'],
    ['a film', latin('\0\0\0\x18ftypmp42'), '音频和视频'],
    ['a sound', latin('ID3\x04'), '音频和视频'],
    ['an archive of another kind', latin('Rar!\x1a\x07'), '压缩包请解开'],
    ['a PDF that does not begin at its beginning', `<script>${pdf()}`, '网页和 SVG'],
    ['a PDF with something else behind it', Buffer.concat([pdf(), Buffer.alloc(3000, 'x')]), 'PDF 不完整'],
    ['an archive behind a page', '<html>PK\x03\x04', '网页和 SVG'],
  ])('%s is refused in words', async (_, bytes, words) => {
    await expect(typeOf(bytes)).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining(words) });
  });
});

describe('an Office file', () => {
  test('with macros, with a password, or that is only an archive, is refused', async () => {
    const zip = await new JSZip().file('a.txt', 'x').generateAsync({ type: 'nodebuffer' });
    await expect(typeOf(zip)).rejects.toMatchObject({ message: expect.stringContaining('压缩包请解开') });
    const macros = await office('word/document.xml', { 'word/vbaProject.bin': 'x' });
    await expect(typeOf(macros)).rejects.toMatchObject({ message: expect.stringContaining('宏') });
    const locked = await office('word/document.xml');
    locked[locked.indexOf('PK\x01\x02') + 8] = 1;
    await expect(typeOf(locked)).rejects.toMatchObject({ message: expect.stringContaining('密码') });
  });

  test('that unpacks to too much is refused unread', async () => {
    const bomb = await office('word/document.xml', { 'word/media/a.xml': Buffer.alloc(30 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200 * 1024);
    await expect(typeOf(bomb)).rejects.toMatchObject({ message: expect.stringContaining('展开后太大') });
  });

  test('of too many parts is refused unread', async () => {
    const parts = Object.fromEntries(Array.from({ length: 2_100 }, (_, i) => [`word/${i}.xml`, 'x']));
    await expect(typeOf(await office('word/document.xml', parts))).rejects.toMatchObject({
      message: expect.stringContaining('展开后太大'),
    });
  });

  test('whose directory lies about how large a part is, or that is cut short, is refused', async () => {
    const lying = await office('word/document.xml', { 'word/a.xml': Buffer.alloc(1024 * 1024) });
    const at = lying.indexOf('word/a.xml', lying.indexOf('PK\x01\x02')) - 46;
    lying.writeUInt32LE(10, at + 24);
    await expect(typeOf(lying)).rejects.toMatchObject({ message: expect.stringContaining('已损坏') });
    const whole = await office('word/document.xml');
    await expect(typeOf(whole.subarray(0, whole.length - 10))).rejects.toMatchObject({ message: expect.stringContaining('已损坏') });
    await expect(typeOf(Buffer.concat([whole, latin('<script>')]))).rejects.toMatchObject({ message: expect.stringContaining('已损坏') });
  });
});

describe('a picture is drawn anew', () => {
  test('upright, and without the place where it was taken', async () => {
    const before = await photograph(80, 40);
    expect((await sharp(before).metadata()).exif).toBeTruthy();
    const to = join(folder, 'upright');
    const { width, height, size } = await redraw(await file(before), to, 'jpeg');
    const { exif, xmp, iptc, orientation } = await sharp(to).metadata();
    expect([width, height, exif, xmp, iptc, orientation]).toEqual([40, 80, undefined, undefined, undefined, undefined]);
    expect(size).toBeGreaterThan(0);
  });

  test('within two thousand pixels, and never larger than it was', async () => {
    const to = join(folder, 'fitted');
    expect(await redraw(await file(await png(3000, 1500)), to, 'png')).toMatchObject({ width: 2000, height: 1000 });
    expect(await redraw(await file(await png(30, 20)), to, 'png')).toMatchObject({ width: 30, height: 20 });
  });

  test('so that nothing hidden behind it is left', async () => {
    const to = join(folder, 'clean');
    const hiding = Buffer.concat([await png(), latin('<script>alert(1)</script>'), await office('word/document.xml')]);
    await redraw(await file(hiding), to, 'png');
    const after = await sharp(to).toBuffer();
    expect([after.includes('<script>'), after.includes('PK\x03\x04')]).toEqual([false, false]);
  });

  test('unless it is broken, or claims more pixels than any camera has', async () => {
    const whole = await png(200, 200);
    const broken = redraw(await file(whole.subarray(0, 100)), join(folder, 'x'), 'png');
    await expect(broken).rejects.toMatchObject({ code: 'unsupported', message: expect.stringContaining('打不开') });
    const claiming = Buffer.from(whole);
    claiming.writeUInt32BE(60_000, 16);
    claiming.writeUInt32BE(60_000, 20);
    await expect(redraw(await file(claiming), join(folder, 'y'), 'png')).rejects.toMatchObject({ code: 'unsupported' });
  });
});

describe('the name of a file', () => {
  test.each([
    ['通知.PDF', 'pdf', '通知.pdf'],
    ['photo.JPEG', 'jpeg', 'photo.jpg'],
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\桌面\\名单.xlsx', 'xlsx', '名单.xlsx'],
    ['假.html', 'png', '假.html.png'],
    ['表\u202excod.exe', 'docx', '表xcod.exe.docx'],
    ['换\r\nSet-Cookie: a=b\u0000.pdf', 'pdf', '换Set-Cookie a=b.pdf'],
    ['<img src=x onerror=alert(1)>.png', 'png', 'img src=x onerror=alert(1).png'],
    ['...', 'pdf', '文件.pdf'],
    ['', 'docx', '文件.docx'],
    ['长'.repeat(200), 'pdf', `${'长'.repeat(76)}.pdf`],
  ] as const)('%j of a %s is %j', (given, type, name) => {
    expect(fileName(given, type)).toBe(name);
    expect(fileName(name, type)).toBe(name);
  });
});

test('sizes are said as people read them, and every type has its ending once', () => {
  expect([1, 350 * 1024, 1024 * 1024, 1.25 * 1024 * 1024].map(sizeInWords)).toEqual(['1 KB', '350 KB', '1 MB', '1.3 MB']);
  const endings = Object.values(fileTypes).map(({ extension }) => extension);
  expect(new Set(endings).size).toBe(endings.length);
});
