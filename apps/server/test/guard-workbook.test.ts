import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { scanBytes } from '../src/guard/index.ts';
import { found, foundIn } from './support/guard.ts';
import { ID, MOBILE, zip } from './support/guard-files.ts';

/** A workbook of raw parts with one sheet 甲. */
const rawBook = (parts: Record<string, string>, names = ''): Promise<Buffer> =>
  zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ...parts,
  });

/** A workbook drawn up by `fill`, as bytes. */
async function xlsx(fill: (book: ExcelJS.Workbook, sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book, book.addWorksheet('名单'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('a workbook', () => {
  test('is read cell by cell, with the titles of its columns', async () => {
    const bytes = await xlsx((_, sheet) => {
      sheet.addRow(['优抚对象名单']);
      sheet.addRow(['姓名', '身份证号', '联系电话', '金额']);
      sheet.addRow(['沈根荣', ID, 13800001234, 131880]);
      sheet.addRow(['陆大明', '330425530708123', '0573-88010000', 13800001234]);
    });
    expect(await found('a.xlsx', bytes)).toEqual([
      'id-number 工作表“名单”B3',
      'mobile 工作表“名单”C3',
      'id-number 工作表“名单”B4',
      'mobile 工作表“名单”D4',
    ]);
  });

  test('figures in neighbouring cells are not one number', async () => {
    const bytes = await xlsx((_, sheet) => {
      sheet.addRow(['等级', '因战', '因公', '因病']);
      sheet.addRow(['1', 138, 0, 1234]);
      sheet.addRow([330483, 19650512, '0013', 2020]);
    });
    expect(await found('a.xlsx', bytes)).toEqual([]);
  });

  test.each([
    ['hidden', '隐藏'],
    ['veryHidden', '深度隐藏'],
  ] as const)('a sheet that is %s is pointed out, and read', async (state, words) => {
    const bytes = await xlsx((book, sheet) => {
      sheet.addRow(['公开']);
      const other = book.addWorksheet('底稿', { state });
      other.getCell('C5').value = ID;
    });
    expect(await found('a.xlsx', bytes)).toEqual([`hidden-sheet 工作表“底稿”（${words}）`, `id-number 工作表“底稿”（${words}）C5`]);
  });

  test('hidden columns and rows with something in them are pointed out', async () => {
    const bytes = await xlsx((_, sheet) => {
      sheet.addRow(['甲', '乙']);
      sheet.addRow(['丙', ID]);
      sheet.addRow([MOBILE]);
      sheet.getColumn(2).hidden = true;
      sheet.getColumn(9).hidden = true;
      sheet.getRow(3).hidden = true;
    });
    const report = await scanBytes('a.xlsx', bytes);
    expect(foundIn(report)).toEqual([
      'id-number 工作表“名单”B2（隐藏的列）',
      'mobile 工作表“名单”A3（隐藏的行）',
      'hidden-cells 工作表“名单”',
      'hidden-cells 工作表“名单”',
    ]);
    expect(report.findings.slice(2).map(({ excerpt }) => excerpt)).toEqual(['1 行', '隐藏的列里有 2 格']);
    const empty = await xlsx((_, sheet) => {
      sheet.addRow(['甲']);
      sheet.getColumn(9).hidden = true;
    });
    expect(await found('a.xlsx', empty)).toEqual([]);
  });

  test('rows that a filter hides are pointed out', async () => {
    const sheet =
      '<worksheet><sheetPr filterMode="1"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>镇</t></is></c></row><row r="2" hidden="1"><c r="A2" t="inlineStr"><is><t>河山镇</t></is></c></row></sheetData><autoFilter ref="A1:A2"><filterColumn colId="0"/></autoFilter></worksheet>';
    expect(await found('a.xlsx', await rawBook({ 'xl/worksheets/sheet1.xml': sheet }))).toEqual(['filtered-rows 工作表“甲”']);
  });

  test('comments are read, and pointed out', async () => {
    const bytes = await xlsx((_, sheet) => {
      sheet.getCell('B2').value = '甲';
      sheet.getCell('B2').note = `电话 ${MOBILE}`;
    });
    expect(await found('a.xlsx', bytes)).toEqual(['mobile 工作表“名单”B2 的批注', 'comments 工作表“名单”']);
  });

  test('names, drop-down lists, headers, formulas, caches of pivot tables, texts left over', async () => {
    const parts = {
      'xl/sharedStrings.xml': `<sst><si><t>用到</t></si><si><t>${ID}</t></si></sst>`,
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>"电话"&amp;"13900001234"</f><v>1</v></c><c r="C1"><v>1.3800001234E10</v></c></row></sheetData><dataValidations><dataValidation prompt="秘密★"><formula1>"31002部队,无"</formula1></dataValidation></dataValidations><headerFooter><oddHeader>&amp;C内部资料 注意保存</oddHeader></headerFooter></worksheet>',
      'xl/pivotCache/pivotCacheDefinition1.xml': '<p><sharedItems><s v="残疾军人证号：浙军K001234"/></sharedItems></p>',
    };
    expect(await found('a.xlsx', await rawBook(parts, '<definedName name="n">"6222020200112233446"</definedName>'))).toEqual([
      'id-with-bank 名称“n”的内容',
      'mobile 工作表“甲”B1 的公式',
      'mobile 工作表“甲”C1',
      'secrecy-mark 工作表“甲”输入提示',
      'military 工作表“甲”下拉选项',
      'secrecy-mark 工作表“甲”页眉',
      'id-number 工作簿里没有显示在任何单元格的文字',
      'certificate 数据透视表的缓存',
    ]);
  });

  test('two hundred thousand cells are all read, and only so many findings are kept', async () => {
    const rows = Array.from({ length: 10_000 }, (_, y) => {
      const cells = Array.from(
        { length: 19 },
        (_, x) => `<c r="${String.fromCharCode(65 + x)}${y + 1}"><v>${(y * 7919 + x * 104729) % 99991}</v></c>`,
      );
      return `<row r="${y + 1}">${cells.join('')}<c r="T${y + 1}" t="inlineStr"><is><t>${y % 20 === 0 ? MOBILE : '正常的一句话'}</t></is></c></row>`;
    });
    const report = await scanBytes(
      'big.xlsx',
      await rawBook({ 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>` }),
    );
    expect([report.problem, report.findings.length, report.more, report.findings.at(-1)?.where]).toEqual([
      null,
      200,
      300,
      '工作表“甲”T3981',
    ]);
  });
});
