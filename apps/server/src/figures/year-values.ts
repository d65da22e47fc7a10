import {
  cellsOf,
  covers,
  type Figure,
  type FigureSource,
  type FoiSource,
  figureOf,
  firstDayOf,
  type LedgerSource,
  lastDayOf,
} from '@vc/domain';
import { foiCells } from './foi.sql.ts';
import { ledgerCellsSql, ledgerItemsSql } from './ledger.sql.ts';
import { valueSql } from './records.sql.ts';

interface LedgerCell {
  catalogue: string;
  channel: string;
  topic: string | null;
  month: string;
  n: number | string;
}
interface TopicItems {
  topic: string;
  items: number | string;
  quantity: number | string;
}
interface FoiCell {
  applicantClass: string;
  outcome: string | null;
  n: number | string;
}

/** Whatever can be asked in SQL: the committed data, or a transaction with what it has not committed yet. */
export interface Asks {
  query<T = unknown>(sql: string, values?: unknown[]): Promise<T>;
}

/** Money is kept in fen and shown in the unit of its figure. */
export const scaleOf = (source: FigureSource): number =>
  source.table === 'register_act' && source.event === 'money' ? (source.unit === '万元' ? 1_000_000 : 100) : 1;

/**
 * The figures of one year, computed from records as they are asked for. Whole blocks (the catalogue's tree with its
 * months and topics, items by topic, table three) come out of one grouped reading each; that grouping and a figure's own
 * filter say the same thing, which the tests hold them to.
 */
export class YearValues {
  readonly #read: Asks;
  readonly #year: number;
  #ledger: Promise<LedgerCell[]> | null = null;
  #items: Promise<TopicItems[]> | null = null;
  readonly #foi = new Map<FoiSource['event'], Promise<FoiCell[]>>();
  #hand: Promise<{ source: FigureSource; amount: number }[]> | null = null;

  constructor(read: Asks, year: number) {
    this.#read = read;
    this.#year = year;
  }

  get #span(): [string, string] {
    return [firstDayOf(this.#year), lastDayOf(this.#year)];
  }

  /** A figure's number as it is printed: what records give, and what was entered by hand where no record holds it. */
  async value(source: FigureSource): Promise<number> {
    const entered = (await this.#handEntries()).filter(entry => covers(source, entry.source)).reduce((sum, entry) => sum + entry.amount, 0);
    return ((await this.#records(source)) + entered) / scaleOf(source);
  }

  async #records(source: FigureSource): Promise<number> {
    if (source.table === 'disclosure' && isCells(source)) return this.#fromLedger(source);
    if (source.table === 'disclosure' && isTopic(source)) return this.#fromItems(source);
    if (source.table === 'foi' && source.event !== 'in-time') return this.#fromFoi(source);
    const { text, values } = valueSql(this.#year, source);
    const [{ n }] = await this.#read.query<[{ n: number | string }]>(text, values);
    return Number(n);
  }

  async #fromLedger({ where }: LedgerSource): Promise<number> {
    this.#ledger ??= this.#read.query(ledgerCellsSql, this.#span);
    const { catalogues, channels, topics, month } = cellsOf(where);
    const among = (allowed: readonly string[] | null, value: string | null) => !allowed || (value !== null && allowed.includes(value));
    return (await this.#ledger)
      .filter(cell => among(catalogues, cell.catalogue) && among(channels, cell.channel) && among(topics, cell.topic))
      .filter(cell => month === null || cell.month === month)
      .reduce((sum, cell) => sum + Number(cell.n), 0);
  }

  async #fromItems({ where, measure }: LedgerSource): Promise<number> {
    this.#items ??= this.#read.query(ledgerItemsSql, [...this.#span, ...this.#span]);
    const found = (await this.#items).find(({ topic }) => topic === where.topic);
    return Number(found?.[measure === 'quantity' ? 'quantity' : 'items'] ?? 0);
  }

  async #fromFoi({ event, applicant, outcomes }: FoiSource): Promise<number> {
    let cells = this.#foi.get(event);
    if (!cells) {
      const { text, values } = foiCells(this.#year, event);
      cells = this.#read.query<FoiCell[]>(text, values);
      this.#foi.set(event, cells);
    }
    return (await cells)
      .filter(
        cell =>
          (applicant === undefined || cell.applicantClass === applicant) &&
          (outcomes === undefined || (cell.outcome !== null && outcomes.includes(cell.outcome))),
      )
      .reduce((sum, cell) => sum + Number(cell.n), 0);
  }

  #handEntries(): Promise<{ source: FigureSource; amount: number }[]> {
    this.#hand ??= this.#read
      .query<{ figure: string; amount: number | string }[]>('SELECT figure, amount FROM hand_entry WHERE year = ? AND withdrawn = 0', [
        this.#year,
      ])
      .then(rows =>
        rows.flatMap(({ figure, amount }) => {
          const known = figureOf(figure, this.#year);
          return known ? [{ source: known.source, amount: Number(amount) }] : [];
        }),
      );
    return this.#hand;
  }
}

/** True for rows filtered by dimensions that the grouped reading of the ledger has. */
const isCells = ({ where, measure }: LedgerSource): boolean => measure === 'rows' && where.section === undefined && !where.late;

/** True for items, or what they hold, of a whole topic. */
const isTopic = ({ where, measure }: LedgerSource): boolean =>
  measure !== 'rows' && where.topic !== undefined && Object.values(where).filter(value => value !== undefined).length === 1;

/** The numbers of many figures of a year by id, children included. */
export async function numbersOf(read: Asks, year: number, among: readonly Figure[]): Promise<Record<string, number>> {
  const values = new YearValues(read, year);
  const numbers: Record<string, number> = {};
  const visit = async ({ id, source, children }: Figure): Promise<void> => {
    numbers[id] = await values.value(source);
    for (const child of children ?? []) await visit(child);
  };
  for (const figure of among) await visit(figure);
  return numbers;
}
