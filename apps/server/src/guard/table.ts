export interface Cell {
  text: string;
  /** What the cell is called: C5. */
  name: string;
  /** Its column, counted from zero. */
  column: number;
}

/** Titles of columns that tell what the numbers and words under them are. */
const TELLING =
  /姓名|户主|对象|联系人|身份|证件|证号|证书|编号|账号|帐号|账户|卡号|一卡通|存折|开户|电话|手机|联系方式|住址|地址|户籍|等级|残疾|伤残|性质|疾病|病|出生|年龄|密级|番号|部队|代码|订单|流水|项目|发票|文号|索引/;
const TITLE_ROWS = 20;
const TITLE_LONGEST = 20;

function areTitles(cells: readonly Cell[]): boolean {
  const filled = cells.filter(cell => cell.text.trim() !== '');
  return (
    filled.length > 1 &&
    filled.every(({ text }) => text.length <= TITLE_LONGEST && !/\d{5}/.test(text)) &&
    filled.some(({ text }) => TELLING.test(text))
  );
}

/** One row as a text in which every cell keeps its place: 姓名：张三⇥身份证号：…. */
export interface RowText {
  text: string;
  /** Where the text of the cell at an index begins. */
  startOf(index: number): number;
  /** The cells that a stretch of the text touches. */
  cellsAt(offset: number, length: number): Cell[];
}

/** The rows of a table, each read together with the titles of its columns. */
export class TableRows {
  private titles: Map<number, string> | null = null;
  private seen = 0;

  /** The text of the next row. The first row that reads like one of titles is taken for it. */
  next(cells: readonly Cell[]): RowText {
    const titles = this.titles;
    if (!titles && this.seen++ < TITLE_ROWS && areTitles(cells))
      this.titles = new Map(cells.filter(cell => TELLING.test(cell.text)).map(cell => [cell.column, cell.text.replace(/\s/g, '')]));
    let text = '';
    const starts: number[] = [];
    for (const cell of cells) {
      const title = titles?.get(cell.column);
      if (text !== '') text += '\t';
      if (title && cell.text.trim() !== '') text += `${title}：`;
      starts.push(text.length);
      text += cell.text.replaceAll('\t', ' ');
    }
    return {
      text,
      startOf: index => starts[index] ?? text.length,
      cellsAt: (offset, length) => {
        const touched = cells.filter((cell, i) => {
          const start = starts[i] as number;
          return start < offset + length && offset < start + cell.text.length;
        });
        return touched.length > 0 ? touched : cells.slice(0, 1);
      },
    };
  }
}

/** `C5`, or `C5 至 F5` for several. */
export function cellNames(cells: readonly Cell[]): string {
  const [first, last] = [cells[0]?.name ?? '', cells.at(-1)?.name ?? ''];
  return first === last ? first : `${first} 至 ${last}`;
}
