import { describe, expect, test } from 'vitest';
import { scanBytes } from '../src/guard/index.ts';
import { found, foundIn } from './support/guard.ts';
import { docx, exif, ID, jpeg, MOBILE, paragraph, pdf, png, run, wordPart, zip } from './support/guard-files.ts';

describe('a Word document', () => {
  test('without anything amiss passes', async () => {
    const report = await scanBytes('通知.docx', await docx(paragraph(run('关于做好2020年度工作的通知'))));
    expect(report).toMatchObject({ type: 'Office 文档', findings: [], remarks: [], problem: null, verdict: 'pass' });
  });

  test('is read in all its parts', async () => {
    const bytes = await docx(paragraph(run('第一段')) + paragraph(run(`张三 ${ID}`)), {
      'word/header1.xml': wordPart(paragraph(run('秘密★10年')), 'hdr'),
      'word/footer1.xml': wordPart(paragraph(run('内部资料 注意保存')), 'ftr'),
      'word/footnotes.xml': wordPart(`<w:footnote>${paragraph(run('31002部队'))}</w:footnote>`, 'footnotes'),
      'word/endnotes.xml': wordPart(`<w:endnote>${paragraph(run('第71集团军'))}</w:endnote>`, 'endnotes'),
      'docProps/core.xml': `<cp xmlns:dc="x"><dc:title>名单</dc:title><dc:creator>${MOBILE}</dc:creator></cp>`,
    });
    expect(await found('a.docx', bytes)).toEqual([
      'id-number 正文第 2 段',
      'secrecy-mark 页眉第 1 段',
      'secrecy-mark 页脚第 1 段',
      'military 脚注第 1 段',
      'military 尾注第 1 段',
      'mobile 文档属性',
    ]);
  });

  test('a number that is broken over several runs is one number', async () => {
    expect(await found('a.docx', await docx(paragraph(run('330483'), run('19650512', '<w:b/>'), run('0013'))))).toEqual([
      'id-number 正文第 1 段',
    ]);
  });

  test('comments are read, and pointed out even when there is nothing in them', async () => {
    const comments = (text: string) => ({
      'word/comments.xml': wordPart(`<w:comment w:id="0" w:author="李">${paragraph(run(text))}</w:comment>`, 'comments'),
    });
    expect(await found('a.docx', await docx(paragraph(run('正文')), comments('再核对一下')))).toEqual(['comments 文档']);
    expect(await found('a.docx', await docx(paragraph(run('正文')), comments(ID)))).toEqual(['id-number 第 1 条批注', 'comments 文档']);
  });

  test('what tracked changes took away is still there', async () => {
    const deleted = `<w:del w:id="1"><w:r><w:delText>${ID}</w:delText></w:r></w:del>`;
    expect(await found('a.docx', await docx(paragraph(run('张三，'), deleted)))).toEqual([
      'id-number 正文第 1 段，修订中删除的文字',
      'tracked-changes 文档',
    ]);
    const moved = `<w:ins w:id="2">${run('照旧')}</w:ins>`;
    expect(await found('a.docx', await docx(paragraph(moved)))).toEqual(['tracked-changes 文档']);
  });

  test('a number that was masked with tracked changes on shows as it was before', async () => {
    const body = paragraph(
      run('138'),
      '<w:del w:id="1"><w:r><w:delText>0000</w:delText></w:r></w:del>',
      `<w:ins w:id="2">${run('****')}</w:ins>`,
      run('1234'),
    );
    expect(await found('a.docx', await docx(body))).toEqual(['mobile 正文第 1 段，修订中删除的文字', 'tracked-changes 文档']);
  });

  test('hidden text is read; and a number that it interrupts is whole to the eye', async () => {
    expect(await found('a.docx', await docx(paragraph(run('见附件'), run(ID, '<w:vanish/>'))))).toEqual([
      'id-number 正文第 1 段，隐藏的文字',
      'hidden-text 文档',
    ]);
    expect(await found('a.docx', await docx(paragraph(run('1380000'), run('甲乙', '<w:vanish/>'), run('1234'))))).toEqual([
      'mobile 正文第 1 段',
      'hidden-text 文档',
    ]);
    const former = '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange><w:vanish w:val="0"/>';
    expect(await found('a.docx', await docx(paragraph(run('显示的文字', former))))).toEqual([]);
  });

  test('tables are read with the titles of their columns', async () => {
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell => `<w:tc>${paragraph(run(cell))}</w:tc>`).join('')}</w:tr>`;
    const table = `<w:tbl>${row('姓名', '残疾等级', '账号')}${row('沈根荣', '七级', '12040750090001')}${row('合计', '1', '2')}</w:tbl>`;
    const report = await scanBytes('a.docx', await docx(table));
    expect(report.findings.map(({ rule, level, where }) => [rule, level, where])).toEqual([
      ['health', 'block', '正文，表格 1 第 2 行'],
      ['bank-account', 'block', '正文，表格 1 第 2 行'],
    ]);
  });

  test('text boxes, what pictures say to a screen reader, watermarks and field codes', async () => {
    const box = `<w:r><w:pict><v:shape xmlns:v="v" alt="${MOBILE}"><v:textpath string="绝密★"/><v:textbox><w:txbxContent>${paragraph(run('代号31002部队'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const picture = `<w:r><w:drawing><wp:docPr xmlns:wp="wp" id="1" descr="身份证 ${ID}"/></w:drawing></w:r>`;
    const field = '<w:r><w:instrText>HYPERLINK "tel:13900001234"</w:instrText></w:r>';
    expect(await found('a.docx', await docx(paragraph(run('见图'), box, picture, field)))).toEqual([
      'mobile 正文，图片的替代文字',
      'secrecy-mark 正文，水印或艺术字',
      'military 正文第 1 段',
      'id-number 正文，图片的替代文字',
      'mobile 正文，域代码',
    ]);
  });

  test('what is repeated for older programs is read once', async () => {
    const twice = `<mc:AlternateContent xmlns:mc="mc"><mc:Choice>${run(MOBILE)}</mc:Choice><mc:Fallback>${run(MOBILE)}</mc:Fallback></mc:AlternateContent>`;
    expect(await found('a.docx', await docx(paragraph(run('甲'), twice)))).toEqual(['mobile 正文第 1 段']);
  });

  test('pictures, embedded files and macros in it', async () => {
    const report = await scanBytes(
      'a.docx',
      await docx(paragraph(run('正文')), {
        'word/media/image1.jpeg': jpeg({ camera: exif({ gps: true }) }),
        'word/embeddings/表.xlsx': await zip({
          '[Content_Types].xml': '<Types/>',
          'xl/workbook.xml': '<workbook/>',
          'docProps/app.xml': `<a>${ID}</a>`,
        }),
        'word/vbaProject.bin': 'x',
      }),
    );
    expect(foundIn(report)).toEqual([
      'location-data “image1.jpeg”照片信息',
      'embedded-file 文档',
      'id-number “表.xlsx”文档属性',
      'macro 文档',
    ]);
    expect(report.remarks).toEqual(['文中有 1 张图片，图片里的文字没有检查，请人工查看']);
  });
});

describe('a PDF', () => {
  const gbk = (hex: string) => Buffer.from(hex, 'hex');
  const named = gbk('d0d5c3fbd5c5c8fd'); // 姓名张三

  test('is read though its font is not embedded', async () => {
    expect(await found('a.pdf', pdf(Buffer.concat([named, Buffer.from(MOBILE)])))).toEqual(['mobile 第 1 页']);
  });

  test('with comments and properties', async () => {
    expect(await found('a.pdf', pdf(named, { comment: `打 ${MOBILE}`, title: '秘密★' }))).toEqual([
      'mobile 第 1 页的批注',
      'secrecy-mark 文档属性“Title”',
      'comments 文档',
    ]);
  });

  test('of pictures only is pointed out', async () => {
    expect(await found('扫描件.pdf', pdf(Buffer.alloc(0)))).toEqual(['no-text 文档']);
  });
});

describe('a picture', () => {
  test('that says where it was taken is stopped', async () => {
    const report = await scanBytes('a.jpg', jpeg({ camera: exif({ gps: true, description: '慰问' }) }));
    expect([foundIn(report), report.verdict]).toEqual([['location-data 照片信息'], 'block']);
    expect(report.remarks).toEqual(['图片画面里的文字没有检查，请人工查看']);
  });

  test('is read for its titles and remarks', async () => {
    expect(await found('a.jpg', jpeg({ camera: exif({ description: MOBILE }), comment: `电话 ${MOBILE}` }))).toEqual([
      'mobile 照片信息“ImageDescription”',
      'mobile 照片信息“注释”',
    ]);
    expect(await found('a.png', png({ Comment: `证号 ${ID}` }))).toEqual(['id-number 照片信息“Comment”']);
  });

  test('without such data passes', async () => {
    expect([await found('a.png', png()), await found('a.jpg', jpeg({}))]).toEqual([[], []]);
  });
});

describe('a text', () => {
  const words = `第一行\n联系电话：${MOBILE}\n`;

  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${words}`)],
    ['UTF-16', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['GB18030', Buffer.concat([Buffer.from('b5dad2bbd0d00ac1aacfb5b5e7bbb0a3ba', 'hex'), Buffer.from(MOBILE)])],
  ])('is read in %s, line by line', async (_, bytes) => {
    expect(await found('a.txt', bytes)).toEqual(['mobile 第 2 行']);
  });

  test('a table kept as text is read with the titles of its columns', async () => {
    const csv = `姓名,身份证号,备注\r\n"沈,根荣",330425530708123,"他说""好""\n${MOBILE}"\r\n`;
    expect(await found('a.csv', Buffer.from(csv))).toEqual(['id-number 第 2 行第 2 列', 'mobile 第 2 行第 3 列']);
  });

  test('a web page is read with its code', async () => {
    const page = `<!DOCTYPE html><html><body><p>138<b>0000</b>1234</p><!-- ${ID} --><img alt="第71集团军"><div style="display:none">秘密★</div>
      <table><tr><th>姓名</th><th>残疾等级</th></tr><tr><td>沈根荣</td><td>七级</td></tr></table><script>var t="13900001234"</script></body></html>`;
    expect(await found('a.html', Buffer.from(page))).toEqual([
      'mobile 网页第 1 段',
      'id-number 网页代码里的注释',
      'military 网页 <img> 的 alt',
      'hidden-text 网页',
      'secrecy-mark 网页第 2 段',
      'health 网页表格第 2 行第 1 列 至 第 2 列',
      'mobile 网页脚本',
    ]);
  });

  test('the name of a file is read as well', async () => {
    expect(await found(`【机密】${MOBILE}.txt`, Buffer.from('正文'))).toEqual(['secrecy-mark 文件名', 'mobile 文件名']);
  });
});

describe('whatever its name says', () => {
  test('a file is read as what it is', async () => {
    const report = await scanBytes('照片.jpg', await docx(paragraph(run(ID))));
    expect([report.type, foundIn(report)]).toEqual(['Office 文档', ['id-number 正文第 1 段']]);
  });

  test('an archive is read file by file', async () => {
    const inner = await docx(paragraph(run(ID)));
    expect(await found('a.zip', await zip({ '一/名单.docx': inner, '说明.txt': MOBILE }))).toEqual([
      'id-number “一/名单.docx”正文第 1 段',
      'mobile “说明.txt”第 1 行',
    ]);
  });
});
