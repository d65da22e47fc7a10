import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';
import { type IndexPurpose, sealedLength } from './vault.ts';

/**
 * The few column types the program uses, each the same on SQLite and MySQL. Days and instants are text (see the
 * domain's `day.ts`), money is whole fen, long text is `mediumtext` (MySQL's `text` holds 64 KB only), and JSON is
 * text too, so that it reads back exactly as written.
 */
export const IdColumn = (): PropertyDecorator => PrimaryColumn('varchar', { length: 26 });
export const Ref = (options: ColumnOptions = {}): PropertyDecorator => Column('varchar', { length: 26, ...options });
export const Str = (length: number, options: ColumnOptions = {}): PropertyDecorator => Column('varchar', { length, ...options });
export const DayColumn = (options: ColumnOptions = {}): PropertyDecorator => Column('varchar', { length: 10, ...options });
export const InstantColumn = (options: ColumnOptions = {}): PropertyDecorator => Column('varchar', { length: 24, ...options });
export const Int = (options: ColumnOptions = {}): PropertyDecorator => Column('integer', { ...options });
export const Flag = (options: ColumnOptions = {}): PropertyDecorator => Column('boolean', { ...options });
export const LongText = (options: ColumnOptions = {}): PropertyDecorator => Column('mediumtext', { ...options });
export const Json = (options: ColumnOptions = {}): PropertyDecorator =>
  Column('mediumtext', {
    ...options,
    transformer: {
      to: (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value)),
      from: (value: string | null) => (value === null ? null : JSON.parse(value)),
    },
  });

/** A column whose values the vault seals, and the column of the same row that its values are found by. */
export interface SealedPlace {
  entity: abstract new () => unknown;
  column: string;
  foundBy: { column: string; as: IndexPurpose } | null;
}

const places: SealedPlace[] = [];
/** Every sealed column of the program: what was plain is sealed at the start, what an old key sealed when keys change. */
export const sealedPlaces: readonly SealedPlace[] = places;

/**
 * Personal data of at most so many UTF-8 bytes, sealed by the vault. `foundBy` names the `BlindIndex` column that is made
 * of it. A column that was plain before is sealed row by row before the server listens (`seal-rows.ts`).
 */
export const SealedColumn =
  (bytes: number, options: ColumnOptions = {}, foundBy: SealedPlace['foundBy'] = null): PropertyDecorator =>
  (target, column) => {
    places.push({ entity: target.constructor as SealedPlace['entity'], column: String(column), foundBy });
    Column('varchar', { length: sealedLength(bytes), ...options })(target, column);
  };
/** Personal data of any length, sealed by the vault. */
export const SealedText =
  (options: ColumnOptions = {}): PropertyDecorator =>
  (target, column) => {
    places.push({ entity: target.constructor as SealedPlace['entity'], column: String(column), foundBy: null });
    Column('mediumtext', { ...options })(target, column);
  };
/** What a sealed value is found by. */
export const BlindIndex = (options: ColumnOptions = {}): PropertyDecorator => Column('varchar', { length: 64, ...options });

/** Whole fen (or a count), exact up to 2^53. */
export const Money = (options: ColumnOptions = {}): PropertyDecorator =>
  Column('bigint', {
    ...options,
    transformer: { to: (value: number | null) => value, from: (value: string | number | null) => (value === null ? null : Number(value)) },
  });

export const nullable: Readonly<ColumnOptions> = { nullable: true };

/** What every row that people work on carries. Instants are set by the transaction, never by the database. */
export abstract class Row {
  @IdColumn() id: string;
  /** Goes up by one at each save; a form sends back the one it was opened with. */
  @Int() version: number;
  @InstantColumn() createdAt: string;
  @InstantColumn() updatedAt: string;
}
