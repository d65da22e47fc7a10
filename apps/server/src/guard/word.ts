import type { Gatherer } from './gatherer.ts';
import { TableRows } from './table.ts';
import { Block, type Segment } from './word-block.ts';
import type { XmlReader } from './xml.ts';

const ROOTS: Record<string, string> = {
  document: '正文',
  hdr: '页眉',
  ftr: '页脚',
  footnotes: '脚注',
  endnotes: '尾注',
  comments: '批注',
  glossaryDocument: '构建基块',
};

const DELETING = new Set(['del', 'moveFrom']);
const INSERTING = new Set(['ins', 'moveTo']);
const off = (value: string | undefined): boolean => value === '0' || value === 'false' || value === 'off';

/** A row of a table that is being read, with what its cells hold so far. */
interface Row {
  cells: Block[];
}

interface Table {
  number: number;
  rows: TableRows;
  read: number;
  row: Row | null;
}

/** Reads one part of a Word document (正文, 页眉, 批注 …), paragraph by paragraph and row by row. */
export class WordReader implements XmlReader {
  private where = '正文';
  private readonly path: string[] = [];
  private readonly blocks: Block[] = [];
  private readonly tables: Table[] = [];
  private deleting = 0;
  private inserting = 0;
  /** Alternatives for older programs, which repeat what has been read. */
  private fallback = 0;
  private hidden = false;
  private paragraphs = 0;
  private tablesRead = 0;
  private commentsRead = 0;
  /** Whether anything was inserted, deleted or moved with 修订 on. */
  tracked = false;
  hiddenSeen = false;

  constructor(private readonly gatherer: Gatherer) {}

  get comments(): number {
    return this.commentsRead;
  }

  open(name: string, attributes: Record<string, string>): void {
    if (this.path.length === 0) this.where = ROOTS[name] ?? this.where;
    this.path.push(name);
    if (name === 'Fallback') this.fallback++;
    if (this.fallback > 0) return;
    if (DELETING.has(name)) this.deleting++;
    if (INSERTING.has(name)) this.inserting++;
    if (DELETING.has(name) || INSERTING.has(name)) this.tracked = true;
    this.structure(name);
    this.mark(name, attributes);
  }

  close(name: string): void {
    this.path.pop();
    if (name === 'Fallback') this.fallback--;
    if (this.fallback > 0 || name === 'Fallback') return;
    if (DELETING.has(name)) this.deleting--;
    if (INSERTING.has(name)) this.inserting--;
    if (name === 'r') this.hidden = false;
    if (name === 'p') this.endParagraph();
    if (name === 'tr') this.endRow();
    if (name === 'tbl') this.tables.pop();
  }

  text(text: string): void {
    if (this.fallback > 0) return;
    const name = this.path.at(-1);
    if (name === 't' || name === 'delText') this.add(text);
    else if (name === 'instrText' || name === 'delInstrText') this.gatherer.see(text, `${this.where}，域代码`);
  }

  private structure(name: string): void {
    if (name === 'comment') this.commentsRead++;
    if (name === 'p') this.blocks.push(new Block());
    if (name === 'tbl') this.tables.push({ number: ++this.tablesRead, rows: new TableRows(), read: 0, row: null });
    const table = this.tables.at(-1);
    if (name === 'tr' && table) table.row = { cells: [] };
    if (name === 'tc') table?.row?.cells.push(new Block());
  }

  /** Marks within a paragraph: breaks, hiding, pictures with a text that is read out. */
  private mark(name: string, attributes: Record<string, string>): void {
    if (name === 'tab' && this.path.at(-2) === 'r') this.add(' ');
    if (name === 'br' || name === 'cr') this.add('\n');
    if (name === 'noBreakHyphen') this.add('-');
    if ((name === 'vanish' || name === 'webHidden') && this.path.at(-3) === 'r' && !off(attributes.val)) this.hidden = true;
    if (name === 'docPr' || name === 'cNvPr')
      this.gatherer.see([attributes.title, attributes.descr].filter(Boolean).join('\n'), `${this.where}，图片的替代文字`);
    if (name === 'shape' && attributes.alt) this.gatherer.see(attributes.alt, `${this.where}，图片的替代文字`);
    if (name === 'textpath' && attributes.string) this.gatherer.see(attributes.string, `${this.where}，水印或艺术字`);
  }

  private add(text: string): void {
    const segment: Segment = { text, inserted: this.inserting > 0, deleted: this.deleting > 0, hidden: this.hidden };
    if (segment.hidden && text.trim() !== '') this.hiddenSeen = true;
    this.blocks.at(-1)?.add(segment);
  }

  private endParagraph(): void {
    const block = this.blocks.pop();
    if (!block || block.text.trim() === '') return;
    const cell = this.blocks.length === 0 ? this.tables.at(-1)?.row?.cells.at(-1) : undefined;
    if (cell) {
      if (cell.segments.length > 0) cell.add({ text: '\n', inserted: false, deleted: false, hidden: false });
      for (const segment of block.segments) cell.add(segment);
      return;
    }
    const where = this.where === '批注' ? `第 ${this.commentsRead} 条批注` : `${this.where}第 ${++this.paragraphs} 段`;
    block.see(this.gatherer, () => where);
  }

  /** A row is read with the titles of its columns; each of its cells keeps what is deleted or hidden in it. */
  private endRow(): void {
    const table = this.tables.at(-1);
    if (!table?.row) return;
    const { cells } = table.row;
    table.row = null;
    table.read++;
    const row = table.rows.next(cells.map((cell, column) => ({ text: cell.text, name: `第 ${column + 1} 列`, column })));
    const block = new Block();
    let at = 0;
    cells.forEach((cell, column) => {
      const start = row.startOf(column);
      block.add({ text: row.text.slice(at, start), inserted: false, deleted: false, hidden: false });
      for (const segment of cell.segments) block.add({ ...segment, text: segment.text.replaceAll('\t', ' ') });
      at = start + cell.text.length;
    });
    block.see(this.gatherer, () => `${this.where}，表格 ${table.number} 第 ${table.read} 行`);
  }
}
