import { caseFileRoutes, foiFileRoutes, foiRoutes, foiSettingRoutes, myFoiRoutes, requestFor } from '@vc/contract';
import { type FoiOutcome, foiOutcomes } from '@vc/domain';
import JSZip from 'jszip';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { imagesToPdf } from '../src/foi/redaction/images-to-pdf.ts';
import { pageImages } from '../src/foi/redaction/pages.ts';
import { letterPage } from '../src/platform/office/letter/letter-page.ts';
import { letterWord } from '../src/platform/office/letter/letter-word.ts';
import { paper } from './support/factories.ts';
import { act, apply, mine, NAME, refusedAct, reply, staffFile } from './support/foi.ts';
import { type Person, startServer, type TestServer } from './support/server.ts';
import { pdf } from './support/uploads.ts';

let server: TestServer;
let phone: Person;
let clerk: Person;
let head: Person;
beforeAll(async () => {
  server = await startServer();
  phone = await server.device();
  clerk = await server.staff('clerk');
  head = await server.staff('reviewer', 'deputy');
});
afterAll(() => server.close());

/** The text of a Word document. */
async function wordsOf(bytes: ArrayBuffer | Uint8Array): Promise<string> {
  const xml = await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string');
  return (xml ?? '').replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}
async function letterOf(who: Person, id: string, letter: string): Promise<string> {
  const route = who === phone ? myFoiRoutes.letter : foiFileRoutes.letter;
  const answer = await who.fetch(requestFor(route, { id, letter, format: 'docx' }).url);
  expect([answer.status, answer.headers.get('content-disposition')]).toEqual([200, expect.not.stringContaining(NAME)]);
  return wordsOf(await answer.arrayBuffer());
}

describe('letters', () => {
  test('each says whom it is for, its number, what was decided by which article, and where to turn', async () => {
    const { id, registrationNumber } = await apply(phone);
    await act(clerk, id, 'askOpinion', { of: 'third-party', party: '甲公司', about: '涉及合同金额。' });
    await act(clerk, id, 'opinion', { party: '甲公司', on: '2026-11-23', agrees: false, opinion: '不同意' });
    const done = await reply(clerk, head, id, 'third-party', '甲公司书面不同意公开，理由成立。');
    const words = await letterOf(phone, id, done.letters.at(-1)?.id as string);
    expect(words).toContain('政府信息不予公开告知书');
    expect(words).toContain(`${NAME}：`);
    expect(words).toMatch(/依申请〔2026〕\d+号/);
    expect(words).toContain(`登记编号：${registrationNumber}`);
    expect(words).toContain('第十五条、第三十二条');
    expect(words).toMatch(/应当自收到本告知书之日起60日内先向.*申请行政复议；对行政复议决定不服的，可以自收到行政复议决定书之日起15日内/);
    const asked = await letterOf(clerk, id, done.letters.find(({ kind }) => kind === 'third-party')?.id as string);
    expect(asked).toContain('甲公司：');
    expect(asked).toContain('15个工作日');
    expect(asked).not.toContain(NAME);
  });

  test('a third party that is overruled reads the reason written for it, not what the applicant was answered', async () => {
    for (const ending of ['given', 'partial'] as const) {
      const { id } = await apply(phone);
      await act(clerk, id, 'askOpinion', { of: 'third-party', party: '甲公司', about: '涉及合同金额。' });
      await act(clerk, id, 'opinion', { party: '甲公司', on: '2026-11-23', agrees: false, opinion: '不同意' });
      await act(clerk, id, 'draft', { ending, text: '写给申请人的话。', told: [{ party: '甲公司', reason: '关系饮水安全。' }] });
      await act(clerk, id, 'submit');
      const { letters } = await act(head, id, 'approve');
      const words = await letterOf(clerk, id, letters.at(-1)?.id as string);
      expect(words).toContain('甲公司：');
      expect(words).toContain('关系饮水安全。');
      expect(words).toMatch(ending === 'given' ? /决定公开“[^”]+”。/ : /决定公开“[^”]+”中涉及你方的有关内容。/);
      expect(words).not.toMatch(new RegExp(`写给申请人的话|${NAME}`));
    }
  });

  test('one to a third party or another organ names what was asked for, not who asked, wherever the applicant wrote it', async () => {
    const title = '欧阳 卫东（联系人李某某，13800001234）的优抚档案';
    const { id } = await apply(phone, { title, contactName: '李某某' });
    const hidden = '××（联系人××，（手机号已隐去））的优抚档案';
    expect((await clerk.call(foiRoutes.one, { id })).titleForOthers).toBe(hidden);
    const ask = { of: 'third-party', party: '甲公司' };
    for (const about of [`是${NAME}申请的。`, '欧阳 卫东要看合同。', '李某某联系过。']) {
      const { fields } = await refusedAct(clerk, id, 'askOpinion', { ...ask, about });
      expect(fields).toEqual([{ field: 'about', message: expect.stringContaining('不应知道申请人是谁') }]);
    }
    await act(clerk, id, 'askOpinion', { ...ask, about: '涉及合同金额。' });
    await act(clerk, id, 'askOpinion', { of: 'co-maker', party: '财政局', about: '共同制作。' });
    await act(clerk, id, 'opinion', { party: '甲公司', on: '2026-11-23', agrees: false, opinion: '不同意' });
    await act(clerk, id, 'opinion', { party: '财政局', on: '2026-11-23', agrees: true, opinion: '同意' });
    const told = (reason: string) => ({ ending: 'given', text: '答。', told: [{ party: '甲公司', reason }] });
    await act(clerk, id, 'draft', told('欧阳卫东有权知道。'));
    expect((await refusedAct(clerk, id, 'submit')).fields).toEqual([{ field: 'told', message: expect.stringContaining('申请人是谁') }]);
    await act(clerk, id, 'draft', told('关系饮水安全。'));
    await act(clerk, id, 'submit');
    const { letters } = await act(head, id, 'approve');
    const others = letters.filter(({ to }) => to !== null);
    expect(others.map(({ kind }) => kind)).toEqual(['third-party', 'co-maker', 'third-party-told']);
    for (const { id: letter } of others) {
      const words = await letterOf(clerk, id, letter);
      expect(words).toContain(`“${hidden}”`);
      expect(words).not.toMatch(/卫东|李某某|13800001234/);
    }
    const reply = await letterOf(phone, id, letters.find(({ kind }) => kind === 'reply')?.id as string);
    expect(reply).toContain(title);
  });

  test('a receipt on paper says how to learn how far it is: by number and telephone, or by calling; one by phone needs not', async () => {
    const receiptOf = async (over: Parameters<typeof paper>[1]) => {
      const { id, registrationNumber, letters } = await clerk.call(foiRoutes.receive, paper('2026-11-23', over));
      return { registrationNumber, words: await letterOf(clerk, id, letters[0]?.id as string) };
    };
    const { phone: office } = await (await server.staff('admin')).call(foiSettingRoutes.read, {});
    const one = await receiptOf({ phone: '13800008642' });
    expect(one.words).toMatch(
      new RegExp(`点“凭编号查询”，填写登记编号${one.registrationNumber}和您留下的手机号码的后四位；也可以拨打${office}，报登记编号`),
    );
    expect(one.words).not.toContain('8642');
    const without = await receiptOf({ applicantClass: 'legal', name: '某律师事务所' });
    expect(without.words).toContain(`贵单位没有留下手机号码，请拨打${office}，报登记编号${without.registrationNumber}询问。`);
    expect(without.words).not.toContain('凭编号查询');
    const { id } = await apply(phone);
    expect(await letterOf(phone, id, (await mine(phone, id)).letters[0]?.id as string)).not.toContain('查询办理进度');
  });

  test('no two have the same number', async () => {
    const numbers: (string | null)[] = [];
    for (let i = 0; i < 3; i += 1) {
      const { id } = await apply(phone);
      const { letters } = await act(clerk, id, 'askCorrection', { items: ['写明年度'], until: '2026-12-10' });
      numbers.push(letters.at(-1)?.number ?? null);
    }
    expect(new Set(numbers).size).toBe(3);
    expect(numbers).not.toContain(null);
  });

  test('a correction notice lists its items and says nothing of review or court', async () => {
    const { id } = await apply(phone);
    const { letters } = await act(clerk, id, 'askCorrection', { items: ['写明年度', '写明镇（街道）'], until: '2026-12-10' });
    const words = await letterOf(phone, id, letters.at(-1)?.id as string);
    expect(words).toMatch(/1\. 写明年度；\s*2\. 写明镇（街道）。/);
    expect(words).toContain('2026年12月10日');
    expect(words).not.toMatch(/复议|诉讼/);
  });

  test('every way to end that needs no earlier step has its letter, its articles and its remedy', async () => {
    const needs: FoiOutcome[] = ['withdrawn', 'unclear', 'uncorrected', 'unpaid', 'excessive'];
    for (const outcome of (Object.keys(foiOutcomes) as FoiOutcome[]).filter(one => !needs.includes(one))) {
      const { id } = await apply(phone);
      const { letters } = await reply(clerk, head, id, outcome, '说明。');
      const words = await letterOf(clerk, id, letters.at(-1)?.id as string);
      const { letter, articles } = foiOutcomes[outcome];
      expect([outcome, words.includes(letter), words.includes(articles), /申请行政复议/.test(words)]).toEqual([outcome, true, true, true]);
    }
  }, 60_000);

  test('an organisation is spoken to as one', async () => {
    const { id } = await apply(phone, {
      applicantClass: 'legal',
      name: '某律师事务所',
      contactName: '李某',
      proof: 'credit',
      proofNumber: '31330000MD0012345X',
    });
    const { letters } = await reply(clerk, head, id, 'given');
    const words = await letterOf(clerk, id, letters.at(-1)?.id as string);
    expect(words).toContain('某律师事务所：');
    expect(words).toContain('贵单位');
    expect(words).not.toContain('您');
  });

  test('words that look like markup stay words', async () => {
    const paper = {
      title: '告知书',
      number: null,
      to: '<b>王</b>',
      paragraphs: ['<script>1</script>\u0007'],
      signedBy: '局',
      on: '2026年1月1日',
      contact: '',
    };
    expect(letterPage(paper)).toContain('&lt;script&gt;');
    expect(await wordsOf(await letterWord(paper))).toContain('&lt;script&gt;');
  });
});

describe('blacking out', () => {
  test('makes a new file of pictures only: the words under the black are not in it', async () => {
    const { id } = await apply(phone);
    const secret = '13800001234';
    const words = `BT /F1 24 Tf 20 40 Td (${secret}) Tj ET`;
    const document = Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n4 0 obj<</Length ${words.length}>>stream\n${words}\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
    );
    const original = await staffFile(clerk, server.base, id, 'original', document, '名册.pdf');
    expect((await clerk.call(foiFileRoutes.pages, { id, key: original.key })).pages).toBe(1);
    const made = await clerk.call(foiFileRoutes.redact, {
      id,
      key: original.key,
      pages: [{ page: 1, boxes: [{ x: 0, y: 0.4, width: 1, height: 0.6 }] }],
    });
    expect([made.use, made.name]).toEqual(['released', '名册（遮盖后）.pdf']);
    const answer = await clerk.fetch(requestFor(caseFileRoutes.staff, { key: made.key }).url);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1')).not.toMatch(new RegExp(`${secret}|/Font|/Info|/Metadata`));
    expect(bytes.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
    const { images } = await pageImages('pdf', new Uint8Array(bytes), [{ page: 1, boxes: [] }]);
    const { data, info } = await sharp(images[0]?.jpeg).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[Math.floor(y * info.height) * info.width + Math.floor(x * info.width)] as number;
    expect([at(0.5, 0.1) > 240, at(0.05, 0.7) < 15, at(0.5, 0.9) < 15]).toEqual([true, true, true]);
    const { history, files } = await clerk.call(foiRoutes.one, { id });
    expect(history.at(-1)).toMatchObject({ act: '遮盖后生成新文件', note: '名册.pdf：选了 1 页，遮盖 1 处' });
    expect(files.map(({ use }) => use)).toEqual(['original', 'released']);
  });

  test('a page that is not there, a table, and a finished application are refused', async () => {
    const { id } = await apply(phone);
    const { key } = await staffFile(clerk, server.base, id, 'original', pdf('一页'), '一页.pdf');
    expect((await clerk.refused(foiFileRoutes.redact, { id, key, pages: [{ page: 2, boxes: [] }] })).code).toBe('invalid');
    await reply(clerk, head, id, 'given');
    expect((await clerk.refused(foiFileRoutes.redact, { id, key, pages: [{ page: 1, boxes: [] }] })).code).toBe('wrong_state');
    expect((await mine(phone, id)).files).toEqual([]);
  });

  test('several pictures make as many pages', () => {
    const one = { width: 10, height: 20, jpeg: new Uint8Array([1, 2, 3]) };
    expect(Buffer.from(imagesToPdf([one, one])).toString('latin1')).toContain('/Count 2');
  });
});
