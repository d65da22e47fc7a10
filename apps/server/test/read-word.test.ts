import { contentRoutes } from '@vc/contract';
import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWord } from '../src/content/read-word.ts';
import { startServer, type TestServer } from './support/server.ts';

const wordOf = async (children: (Paragraph | Table)[], over: object = {}): Promise<Buffer> =>
  Buffer.from(await Packer.toBuffer(new Document({ sections: [{ children }], ...over })));
const paragraph = (text: string) => new Paragraph({ children: [new TextRun(text)] });

describe('an article out of a Word document', () => {
  test('keeps headings, lists, tables and links', async () => {
    const { html, notes } = await readWord(
      await wordOf([
        new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('办理条件')] }),
        paragraph('退役满一年的可以申请。'),
        new Paragraph({ children: [new TextRun('带身份证')], bullet: { level: 0 } }),
        new Table({
          rows: [
            new TableRow({
              children: [new TableCell({ children: [paragraph('标准')] }), new TableCell({ children: [paragraph('每月')] })],
            }),
          ],
        }),
        new Paragraph({ children: [new ExternalHyperlink({ link: 'https://www.mva.gov.cn/', children: [new TextRun('原文')] })] }),
      ]),
    );
    expect(html).toContain('<h2>办理条件</h2>');
    expect(html).toContain('<li>带身份证</li>');
    expect(html).toMatch(/<td>.*标准.*<\/td>/);
    expect(html).toContain('href="https://www.mva.gov.cn/"');
    expect(notes).toEqual([]);
  });

  test.each([
    ['javascript:alert(1)', 'javascript'],
    ['data:text/html;base64,PHNjcmlwdD4=', 'data:'],
    ['vbscript:x', 'vbscript'],
  ])('drops a link to %s', async (link, mark) => {
    const { html } = await readWord(
      await wordOf([new Paragraph({ children: [new ExternalHyperlink({ link, children: [new TextRun('点我')] })] })]),
    );
    expect(html).toContain('点我');
    expect(html).not.toContain(mark);
  });

  test('lets marks in the words be words', async () => {
    const { html } = await readWord(await wordOf([paragraph('<script>alert(1)</script><img src=x onerror=alert(1)>')]));
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;');
  });

  test('says what it leaves behind: comments and pictures', async () => {
    const { notes } = await readWord(
      await wordOf([paragraph('正文')], { comments: { children: [{ id: 0, children: [paragraph('领导批示')], author: '某' }] } }),
    );
    expect(notes.join()).toContain('批注');
  });

  test.each([
    ['words', Buffer.from('这不是文档')],
    ['a broken archive', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)])],
  ])('refuses %s in words', async (_, bytes) => {
    await expect(readWord(bytes)).rejects.toMatchObject({ code: 'invalid', fields: [{ field: 'file' }] });
  });
});

describe('over HTTP', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  test('is read for an editor and kept nowhere; nobody else may ask', async () => {
    const bytes = await wordOf([paragraph('一段正文。')]);
    const send = async (role: 'editor' | 'clerk') => {
      const { headers } = await server.staff(role);
      return fetch(`${server.base}/api${contentRoutes.readWord.path}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      });
    };
    const answer = await send('editor');
    expect([answer.status, await answer.json()]).toEqual([200, { html: '<p>一段正文。</p>', notes: [] }]);
    expect((await send('clerk')).status).toBe(403);
  });
});
