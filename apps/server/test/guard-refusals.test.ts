import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Gatherer } from '../src/guard/gatherer.ts';
import { scanBytes, scanFile } from '../src/guard/index.ts';
import { docx, MOBILE, paragraph, pdf, run, zip } from './support/guard-files.ts';

const problem = async (name: string, bytes: Buffer) => {
  const report = await scanBytes(name, bytes);
  expect(report.verdict).toBe('block');
  return report.problem;
};

describe('a file that cannot be looked into gives one clear reason', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);

  test.each([
    ['nothing in it', Buffer.alloc(0), '文件是空的'],
    [
      'an older format',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      '旧版 Office 或 WPS 格式（.doc、.xls、.ppt、.wps、.et），请另存为 .docx、.xlsx 或 PDF 后再检查',
    ],
    [
      'a password',
      Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      '文件加了密码，请去掉密码后再检查',
    ],
    ['another archive', Buffer.from('Rar!\x1a\x07'), '打不开这种压缩包，请解压后逐个检查'],
    ['unknown bytes', Buffer.from([1, 0, 2, 0, 3]), '认不出这是什么文件，请转为 Word、Excel、PDF、图片或文本后再检查'],
    ['a PDF cut short', pdf(Buffer.alloc(0)).subarray(0, 300), 'PDF 已损坏或不完整，打不开'],
  ])('%s', async (_, bytes, reason) => {
    expect(await problem('a', bytes)).toBe(reason);
  });

  test('cut short, damaged inside, or not well-formed', async () => {
    const whole = await docx(paragraph(run('正文')));
    expect(await problem('a.docx', whole.subarray(0, whole.length - 60))).toBe('文件已损坏或不完整，打不开');
    const damaged = Buffer.from(whole);
    damaged.fill(0x55, damaged.indexOf('word/document.xml') + 40, damaged.indexOf('word/document.xml') + 60);
    expect(await problem('a.docx', damaged)).toBe('文件已损坏或不完整，打不开');
    expect(await problem('a.docx', await zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document><w:body>' }))).toBe(
      '文件内容不完整，打不开',
    );
  });

  test('a bomb is refused by what its directory says', async () => {
    const reason = '展开后的内容太大，像是压缩炸弹，没有检查';
    expect(await problem('a.zip', await zip({ 'a.txt': zeros(30) }))).toBe(reason);
    expect(await problem('a.docx', await docx('', { 'word/media/a.png': zeros(400) }))).toBe(reason);
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, i) => [`${i}.txt`, '']));
    expect(await problem('a.zip', await zip(many))).toBe('压缩包里的文件超过 5000 个，没有检查');
  });

  test('a part that is not what it was packed as', async () => {
    const bytes = await zip({ 'a.txt': '没有问题的文字' }, 'STORE');
    bytes.write('有', bytes.indexOf('没有'));
    expect(await problem('a.zip', bytes)).toBe('文件已损坏或不完整，打不开');
  });

  test('four hundred megabytes that are packed like ordinary ones', async () => {
    const bytes = await zip({ 'a.txt': 'x' });
    const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02'));
    bytes.writeUInt32LE(90 * 1024 * 1024, directory + 20);
    bytes.writeUInt32LE(400 * 1024 * 1024, directory + 24);
    expect(await problem('a.zip', bytes)).toBe('展开后的内容太大，像是压缩炸弹，没有检查');
  });

  test('a bomb that lies about its size is stopped while it unpacks', async () => {
    const bytes = await zip({ 'a.txt': zeros(30) });
    const directory = bytes.lastIndexOf(Buffer.from('PK\x01\x02'));
    bytes.writeUInt32LE(1000, directory + 24);
    expect(await problem('a.zip', bytes)).toBe('文件已损坏或不完整，打不开');
  });

  test('files within a file are counted together', () => {
    const gatherer = new Gatherer(() => []);
    gatherer.inside('“甲”').unpack(200 * 1024 * 1024);
    expect(() => gatherer.inside('“乙”').unpack(200 * 1024 * 1024)).toThrow('展开后的内容太大');
  });

  test('archives within archives within archives', async () => {
    let bytes = await zip({ 'a.txt': 'x' });
    for (const name of ['b.zip', 'c.zip', 'd.zip']) bytes = await zip({ [name]: bytes });
    expect(await problem('e.zip', bytes)).toBe('里面的“d.zip”：里面的“c.zip”：“b.zip”嵌套太深，请取出后单独检查');
  });

  test('five hundred megabytes are refused unread', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'vc-guard-')), '大.xlsx');
    const file = await open(path, 'w');
    await file.truncate(500 * 1024 * 1024);
    await file.close();
    const before = process.memoryUsage().rss;
    expect(await scanFile(path)).toMatchObject({ problem: '文件超过 100 MB，没有检查，请拆小后再试', verdict: 'block', findings: [] });
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024);
  });

  test('a path without a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'vc-guard-'));
    await writeFile(join(folder, 'a.txt'), MOBILE);
    expect((await scanFile(join(folder, 'a.txt'))).verdict).toBe('warn');
    expect((await scanFile(join(folder, 'b.txt'))).problem).toBe('读不到这个文件，请检查路径');
    expect((await scanFile(folder)).problem).toBe('这不是一个文件');
  });
});
