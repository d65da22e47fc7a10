import { figureRoutes, type LedgerImport, disclosureImportRoutes as routes, siteRoutes } from '@vc/contract';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LedgerImports } from '../src/disclosure/index.ts';
import { system } from '../src/platform/actor.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';

let server: TestServer;
let admin: Person;
beforeAll(async () => {
  server = await startServer();
  admin = await server.staff('admin');
  const { demo: _, ...site } = await server.stranger.call(siteRoutes.site, {});
  await admin.call(siteRoutes.change, { ...site, sections: ['办公室', '优抚科'] });
});
afterAll(() => server.close());

const HEAD = '名称,目录,渠道,公开日期,成文日期,科室,重点主题,数量,链接,索引号';
const csv = (...rows: string[]): Buffer => Buffer.from(`\uFEFF${[HEAD, ...rows].join('\r\n')}`);

async function send(bytes: Uint8Array, name = '台账.csv', who = admin) {
  const answer = await fetch(`${server.base}/api/staff/disclosure-imports?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { ...who.headers, 'content-type': 'application/octet-stream' },
    body: bytes as Uint8Array<ArrayBuffer>,
  });
  return { status: answer.status, body: (await answer.json()) as LedgerImport & { code?: string; message: string } };
}

async function take(state: LedgerImport): Promise<LedgerImport> {
  let now = state;
  while (now.done < now.ready) now = await admin.call(routes.next, { id: now.id });
  return now;
}

const countIn = async (year: number): Promise<number> =>
  (await admin.call(figureRoutes.records, { year, figure: 'disclosure', limit: 1 })).records;
const says = (state: LedgerImport): [number, string, string][] => state.problems.map(({ row, column, message }) => [row, column, message]);

describe('five thousand rows, fifty of them bad', () => {
  const YEAR = 2012;
  const bad = (i: number): boolean => i % 100 === 7;
  const rows = Array.from({ length: 5000 }, (_, i) =>
    [
      `第 ${i} 条工作动态`,
      bad(i) && i % 200 === 7 ? '没有的目录' : '微信公众号工作动态',
      '微信公众号',
      bad(i) && i % 200 === 107
        ? '2012年13月1日'
        : `${YEAR}-${String((i % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')}`,
      '',
      '办公室',
      '',
      '',
      `https://mp.weixin.qq.com/s/${i}`,
      '',
    ].join(','),
  );

  test('cut off half-way and run again: 4950 are in, once each, and each of the fifty is explained by row and column', async () => {
    const { body: first } = await send(csv(...rows));
    expect(first).toMatchObject({ total: 5000, ready: 4950, done: 0, added: 0, wrong: 50, duplicates: 0, problemCount: 50 });
    expect(await countIn(YEAR)).toBe(0);
    expect(first.problems[0]).toMatchObject({
      row: 9,
      column: '目录',
      kind: 'wrong',
      message: expect.stringContaining('没有目录“没有的目录”'),
    });
    expect(first.problems[1]).toMatchObject({ row: 109, column: '公开日期', message: '没有“2012年13月1日”这一天，请核对日期' });
    for (let i = 0; i < 7; i++) await admin.call(routes.next, { id: first.id });
    expect(await countIn(YEAR)).toBe(1400);

    const { body: second } = await send(csv(...rows));
    expect(second).toMatchObject({ ready: 3550, duplicates: 1400, wrong: 50 });
    expect(await take(second)).toMatchObject({ done: 3550, added: 3550 });
    expect(await countIn(YEAR)).toBe(4950);

    expect(await take(first)).toMatchObject({ done: 4950, added: 1400, duplicates: 3550 });
    expect(await countIn(YEAR)).toBe(4950);
    const { body: third } = await send(csv(...rows));
    expect(third).toMatchObject({ ready: 0, duplicates: 4950, wrong: 50, problemCount: 5000 });
    expect(third.problems).toHaveLength(300);
    const file = await (await admin.fetch(`/api/staff/disclosure-imports/${third.id}/problems`)).text();
    expect(file.trim().split('\r\n')).toHaveLength(5001);
  }, 240_000);

  test('taken in by two at once, nothing is doubled', async () => {
    const again = rows.slice(0, 600).map(row => row.replaceAll(String(YEAR), '2011').replace('/s/', '/t/'));
    const { body } = await send(csv(...again));
    await Promise.all([take(body), take(body)]);
    expect(await countIn(2011)).toBe(body.ready);
  }, 120_000);
});

describe('a table as people make it', () => {
  const day = '2013-03-01';
  const rowsOf = async (bytes: Uint8Array, name?: string) => {
    const { status, body } = await send(bytes, name);
    expect(body.message ?? status).toBe(200);
    return take(body);
  };
  const titlesOn = async (year: number) => {
    const { items } = await admin.call(figureRoutes.records, { year, figure: 'disclosure', limit: 100 });
    return items.map(({ title, on }) => `${title} ${on}`).sort();
  };

  test('in GB18030, columns in any order and by other names, days in every form', async () => {
    const text = [
      '公开时间,标题,公开渠道,分类,备注',
      '2013-03-01,甲㐀,政府门户网站,机构信息,一',
      '2013/3/2,乙,website,organisation,',
      '2013年3月3日,丙,政府门户网站,云服务平台 / 招聘信息,',
      '2013.3.4,丁,政府门户网站,云服务平台>招聘信息,',
      '20130305,戊,政府门户网站,招聘信息,',
      '41339,己,政府门户网站,财政信息,',
      '2013/3/7 0:00,庚,政府门户网站,财政信息,',
    ].join('\n');
    expect(await rowsOf(iconv.encode(text, 'gb18030'))).toMatchObject({ added: 7, wrong: 0 });
    expect(await titlesOn(2013)).toEqual(
      ['甲㐀 2013-03-01', '乙 2013-03-02', '丙 2013-03-03', '丁 2013-03-04', '戊 2013-03-05', '己 2013-03-06', '庚 2013-03-07'].sort(),
    );
  });

  test('in XLSX: days as Excel keeps them, links, formulas by their result, hints above the headings', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('说明').addRow(['请填写']);
    const sheet = book.addWorksheet('台账');
    sheet.addRow(['2014 年公开台账']);
    sheet.addRow(['渠道', '名称（必填）', '目录', '公开日期', '链接', '数量']);
    sheet.addRow([
      '政府门户网站',
      '表格里的一条',
      '机构信息',
      new Date('2014-03-01T00:00:00Z'),
      { text: 'https://a.example/1', hyperlink: 'https://a.example/1' },
      3,
    ]);
    sheet.addRow([
      '政府门户网站',
      { richText: [{ text: '表格里' }, { text: '又一条' }] },
      '机构信息',
      '2014年3月2日',
      '',
      { formula: '1+1', result: 2 },
    ]);
    sheet.addRow([]);
    sheet.addRow(['政府门户网站', '不好的一条', '机构信息', { error: '#REF!' }]);
    const state = await rowsOf(new Uint8Array(await book.xlsx.writeBuffer()), '台账.xlsx');
    expect(state).toMatchObject({ total: 3, added: 2, wrong: 1 });
    expect(says(state)).toEqual([[6, '公开日期', expect.stringContaining('“#REF!”不是完整的日期')]]);
    expect(await titlesOn(2014)).toEqual(['表格里又一条 2014-03-02', '表格里的一条 2014-03-01']);
  });

  test('every wrong cell of a row is named, with what to write instead', async () => {
    const { body } = await send(
      csv(
        `,云服务平台,广播,${day},3月1日,财务科,主题,几个,www.example.com,${'长'.repeat(61)}`,
        `联系13812345678,机构信息,政府门户网站,2999-01-01,,,,,,`,
      ),
    );
    expect(says(body)).toEqual([
      [2, '目录', expect.stringContaining('还有下级，请写到末级')],
      [2, '渠道', '没有渠道“广播”，请改成：云服务平台、政府门户网站、微信公众号之一'],
      [2, '重点主题', expect.stringContaining('没有主题“主题”')],
      [2, '成文日期', expect.stringContaining('不是完整的日期')],
      [2, '数量', expect.stringContaining('不是整数')],
      [2, '科室', expect.stringContaining('没有科室“财务科”')],
      [2, '索引号', expect.stringContaining('最多 60')],
      [2, '名称', expect.stringContaining('请填写名称')],
      [2, '链接', expect.stringContaining('http://')],
      [3, '公开日期', expect.stringContaining('不能晚于今天')],
      [3, '名称', expect.stringContaining('手机号')],
    ]);
    expect(body).toMatchObject({ total: 2, ready: 0, wrong: 2 });
  });

  test('the same thing twice, in the table or in the ledger, is taken once', async () => {
    const one = `同一条,机构信息,政府门户网站,2015-03-01,,,,,https://b.example/1,`;
    await rowsOf(csv(one));
    const state = await rowsOf(
      csv(
        '同 一条,机构信息,政府门户网站,2015/3/1,,,,,,',
        '换了名字,机构信息,政府门户网站,2015-03-02,,,,,https://b.example/1,',
        '新的,机构信息,政府门户网站,2015-03-03,,,,,https://b.example/2,',
        '新的,机构信息,政府门户网站,2015-03-03,,,,,,',
        '另一条,机构信息,政府门户网站,2015-03-04,,,,,https://b.example/2,',
        '新的,机构信息,微信公众号,2015-03-03,,,,,,',
      ),
    );
    expect(state).toMatchObject({ total: 6, added: 2, duplicates: 4 });
    expect(says(state)).toEqual([
      [2, '名称', expect.stringContaining('以前导入过')],
      [3, '链接', expect.stringContaining('已有同一链接')],
      [5, '名称', expect.stringContaining('与第 4 行')],
      [6, '链接', expect.stringContaining('与第 4 行')],
    ]);
  });

  test.each(['csv', 'xlsx'] as const)('the %s template says what may be filled in, and is read back as it is', async format => {
    const answer = await admin.fetch(`/api/staff/disclosure-imports/template?format=${format}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (format === 'csv') {
      const text = new TextDecoder().decode(bytes);
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      for (const words of ['云服务平台/招聘信息', '政府门户网站', '优抚科', '就业创业政策']) expect(text).toContain(words);
      expect(await rowsOf(Buffer.from(`${text}模板里的一条,机构信息,政府门户网站,2016-03-01\r\n`))).toMatchObject({ added: 1 });
      return;
    }
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const [sheet, hints] = book.worksheets;
    expect(hints?.getColumn(3).values).toContain('优抚科');
    expect(sheet?.getCell('B2').dataValidation).toMatchObject({ type: 'list' });
    for (const [i, value] of ['填在模板里', '机构信息', '政府门户网站', '2016-03-02'].entries())
      if (sheet) sheet.getCell(2, i + 1).value = value;
    expect(await rowsOf(new Uint8Array(await book.xlsx.writeBuffer()))).toMatchObject({ total: 1, added: 1 });
  });
});

describe('a file that is no such table', () => {
  const zipOf = async (fill: (zip: JSZip) => void) => {
    const zip = new JSZip();
    fill(zip);
    return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
  };
  test.each([
    ['nothing', Buffer.from(''), 400, '空的'],
    ['other headings', Buffer.from('a,b\n1,2'), 400, '没有找到表头'],
    ['a heading missing', Buffer.from('名称,公开日期\n甲,2020-01-01'), 400, '缺少：目录、渠道'],
    ['a heading twice', Buffer.from(`${HEAD},标题\n甲`), 400, '出现了两次'],
    ['headings alone', Buffer.from(HEAD), 400, '下面没有内容'],
    ['too many rows', Buffer.from(`${HEAD}\n${'甲,乙\n'.repeat(10_001)}`), 400, '一次最多 10000 行'],
    ['an open quotation mark', Buffer.from(`${HEAD}\n"甲,乙`), 400, '引号'],
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 400, '旧版 .xls'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xff]), 400, '文字编码'],
    ['a broken zip', Buffer.from('PK\x03\x04nonsense'), 400, '打不开'],
    ['more than 5 MB', Buffer.alloc(5 * 1024 * 1024 + 1, 65), 413, '太大'],
  ])('%s', async (_, bytes, status, words) => {
    const answer = await send(bytes);
    expect([answer.status, answer.body.message]).toEqual([status, expect.stringContaining(words)]);
  });

  test('a zip bomb: too many entries, too much inside, or more inside than it says', async () => {
    const zeros = new Uint8Array(30 * 1024 * 1024);
    const many = await zipOf(zip => {
      for (let i = 0; i < 300; i++) zip.file(`${i}.xml`, '');
    });
    const large = await zipOf(zip => zip.file('xl/worksheets/sheet1.xml', zeros));
    const lying = Buffer.from(large);
    const at = lying.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    lying.writeUInt32LE(100, at + 24);
    expect((await send(many)).status).toBe(413);
    expect((await send(large)).status).toBe(413);
    expect((await send(lying)).body).toMatchObject({ code: 'invalid', message: expect.stringContaining('打不开') });
  });

  test('a body that is not sent as a file', async () => {
    const answer = await admin.fetch('/api/staff/disclosure-imports?name=a.csv', { method: 'POST', body: { a: 1 } });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([415, 'unsupported']);
  });
});

test('what the command line takes in stands in the list of imports with who did it', async () => {
  const imports = server.app.get(LedgerImports);
  const checked = await imports.check(csv('命令行的一条,机构信息,政府门户网站,2017-03-01,,,,,,'));
  const { id } = await imports.keep(system('台账导入'), '命令行.csv', checked);
  await imports.next(system('台账导入'), id);
  const { items } = await admin.call(routes.list, {});
  expect(items[0]).toMatchObject({ id, by: '台账导入', fileName: '命令行.csv', added: 1 });
});
