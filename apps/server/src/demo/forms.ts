import { writeFile } from 'node:fs/promises';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Config } from '../config.ts';
import { incomingDir, type Kept, keepFile, roomFor, type Storage } from '../files/index.ts';

/** Forms that go with items of the demo data, by the item's key: what is to be filled in, line by line. */
const FORMS: Readonly<Record<string, { title: string; lines: readonly string[] }>> = {
  'g-card-apply': {
    title: '优待证申领登记表（演示样表）',
    lines: [
      '姓名',
      '身份证件号码',
      '户籍所在镇（街道）',
      '入伍时间',
      '退役时间',
      '退役证件编号',
      '联系电话',
      '邮寄地址',
      '申请人签名、日期',
    ],
  },
  'g-hardship': {
    title: '困难帮扶申请表（演示样表）',
    lines: ['姓名', '家庭住址', '家庭人口', '家庭年收入（元）', '困难类别', '困难情况说明', '联系电话', '申请人签名、日期'],
  },
};

function formFile({ title, lines }: { title: string; lines: readonly string[] }): Promise<Buffer> {
  const cell = (text: string, width: number) =>
    new TableCell({
      width: { size: width, type: WidthType.PERCENTAGE },
      margins: { top: 140, bottom: 140, left: 120, right: 120 },
      children: [new Paragraph({ children: [new TextRun({ text, font: '仿宋', size: 28 })] })],
    });
  const rows = lines.map(line => new TableRow({ children: [cell(line, 34), cell('', 66)] }));
  const heading = new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 300 },
    children: [new TextRun({ text: title, font: '方正小标宋简体', size: 40 })],
  });
  const table = new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
  return Packer.toBuffer(new Document({ sections: [{ children: [heading, table] }] }));
}

/** Makes the forms and puts them into the storage, before the transaction that makes their rows. */
export async function makeForms(config: Config, storage: Storage): Promise<Map<string, Kept>> {
  const made = new Map<string, Kept>();
  for (const [key, form] of Object.entries(FORMS)) {
    const room = await roomFor(`${form.title}.docx`, incomingDir(config));
    try {
      await writeFile(room.path, await formFile(form));
      made.set(key, await keepFile(room, storage, { picturesOnly: null }));
    } finally {
      await room.done();
    }
  }
  return made;
}
