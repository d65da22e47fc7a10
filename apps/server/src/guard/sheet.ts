import type { Gatherer } from './gatherer.ts';
import { type Cell, cellNames, TableRows } from './table.ts';
import type { XmlReader } from './xml.ts';

/** Texts of a sheet outside its cells, by the mark that holds them. */
const BESIDE: Record<string, string> = {
  oddHeader: '页眉',
  oddFooter: '页脚',
  evenHeader: '页眉',
  evenFooter: '页脚',
  firstHeader: '页眉',
  firstFooter: '页脚',
  formula1: '下拉选项',
  formula2: '下拉选项',
};

/** The column of `BC12`, counted from zero. */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/** A number as it was typed: Excel writes long ones as 1.3800001234E10. */
const asTyped = (value: string): string => (/^\d(?:\.\d+)?E\+?\d+$/i.test(value) ? BigInt(Math.round(Number(value))).toString() : value);

const isZero = (value: string | undefined): boolean => value !== undefined && Number(value) === 0;

/** Reads a sheet row by row. `strings`: the workbook's shared texts, of which those that are used are marked in `used`. */
export class SheetReader implements XmlReader {
  private readonly rows = new TableRows();
  private readonly hiddenColumns: { from: number; to: number }[] = [];
  private filtering = false;
  private rowNumber = 0;
  private rowHidden = false;
  private cells: Cell[] = [];
  private reference = '';
  private type = '';
  private value: string | null = null;
  private written = '';
  private capture: string | null = null;
  private hiddenRows = 0;
  private hiddenCells = 0;
  private filtered = false;

  constructor(
    private readonly gatherer: Gatherer,
    private readonly where: string,
    private readonly strings: readonly string[],
    private readonly used: Set<number>,
  ) {}

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'row') this.beginRow(attributes);
    else if (name === 'c') this.beginCell(attributes);
    else if (name === 'v' || name === 't' || name === 'f' || name in BESIDE) this.begin(name);
    else if (name === 'col') this.column(attributes);
    else if (name === 'sheetPr') this.filtering = attributes.filterMode === '1' || attributes.filterMode === 'true';
    else if (name === 'filterColumn') this.filtered = true;
    else if (name === 'hyperlink') this.gatherer.see([attributes.tooltip, attributes.display].filter(Boolean).join('\n'), this.where);
    else if (name === 'dataValidation')
      this.gatherer.see([attributes.promptTitle, attributes.prompt, attributes.error].filter(Boolean).join('\n'), `${this.where}输入提示`);
  }

  text(text: string): void {
    if (this.capture !== null) this.written += text;
  }

  close(name: string): void {
    if (name === this.capture) this.end(name);
    else if (name === 'c') this.endCell();
    else if (name === 'row') this.endRow();
  }

  /** What the sheet hides, once it has been read. */
  finish(): void {
    if (this.hiddenRows > 0)
      this.gatherer.note(this.filtering || this.filtered ? 'filtered-rows' : 'hidden-cells', this.where, `${this.hiddenRows} 行`);
    if (this.hiddenCells > 0) this.gatherer.note('hidden-cells', this.where, `隐藏的列里有 ${this.hiddenCells} 格`);
  }

  private begin(name: string): void {
    this.capture = name;
    this.written = '';
  }

  private end(name: string): void {
    this.capture = null;
    if (name === 'v' || name === 't') this.value = (this.value ?? '') + this.written;
    else if (name !== 'f') this.gatherer.see(this.written, `${this.where}${BESIDE[name]}`);
    else if (this.written.includes('"')) this.gatherer.see(this.written, `${this.where}${this.reference} 的公式`);
  }

  private column({ min, max, hidden, width }: Record<string, string>): void {
    if (hidden === '1' || hidden === 'true' || isZero(width)) this.hiddenColumns.push({ from: Number(min) - 1, to: Number(max) - 1 });
  }

  private beginRow({ r, hidden, ht }: Record<string, string>): void {
    this.rowNumber = r ? Number(r) : this.rowNumber + 1;
    this.rowHidden = hidden === '1' || hidden === 'true' || isZero(ht);
    this.cells = [];
  }

  private beginCell({ r, t }: Record<string, string>): void {
    const next = (this.cells.at(-1)?.column ?? -1) + 1;
    this.reference = r ?? `${next + 1} 列 ${this.rowNumber} 行`;
    this.type = t ?? '';
    this.value = null;
  }

  private endCell(): void {
    if (this.value === null) return;
    const text =
      this.type === 's' ? this.shared(Number(this.value)) : this.type === '' || this.type === 'n' ? asTyped(this.value) : this.value;
    const column = /^[A-Z]/.test(this.reference) ? columnOf(this.reference) : (this.cells.at(-1)?.column ?? -1) + 1;
    this.cells.push({ text, name: this.reference, column });
  }

  private shared(index: number): string {
    this.used.add(index);
    return this.strings[index] ?? '';
  }

  private endRow(): void {
    if (this.cells.length === 0) return;
    const { cells, rowHidden } = this;
    const hides = (cell: Cell) => this.hiddenColumns.some(({ from, to }) => cell.column >= from && cell.column <= to);
    if (rowHidden) this.hiddenRows++;
    if (this.hiddenColumns.length > 0) this.hiddenCells += cells.filter(cell => cell.text.trim() !== '' && hides(cell)).length;
    const row = this.rows.next(cells);
    this.gatherer.see(row.text, (offset, length) => {
      const touched = row.cellsAt(offset, length);
      const unseen = rowHidden ? '（隐藏的行）' : touched.some(hides) ? '（隐藏的列）' : '';
      return `${this.where}${cellNames(touched)}${unseen}`;
    });
  }
}
