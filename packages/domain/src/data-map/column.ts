import type { RetentionClass } from '../retention.ts';

/** Personal data as the law ranks it (个人信息保护法第二十八条): what harms a person's dignity or safety is sensitive. */
export const dataLevels = { ordinary: '一般', sensitive: '敏感' } as const;
export type DataLevel = keyof typeof dataLevels;

/** A column that holds something about a person. */
export interface PersonalColumn {
  what: string;
  level: DataLevel;
  /** The vault seals it (`SealedColumn`). */
  sealed?: true;
  /** What becomes of it when the account is closed or its period is over: emptied, or kept without its person. */
  end: 'cleared' | 'kept';
  /** It says nothing to the person whose it is (an index), and is left out of what he is shown. */
  hidden?: true;
}

/** A column that is told along with them, so that they are understood. */
export interface ToldColumn {
  what: string;
  /** It holds the id of something published, which is told by its title. */
  titled?: true;
  /** The words for its values. */
  words?: Readonly<Record<string, string>>;
}

/** A table that holds something about people: the whole register, one entry for each table. */
export interface PersonalTable {
  /** What it is called towards the person. */
  title: string;
  purpose: string;
  retention: RetentionClass;
  /** The column with the device that a row belongs to, or with the case that it is a part of; null: no device's. */
  owner: string | { caseIn: string } | null;
  /** What becomes of its rows when the account is closed: they lose their person, they go, or they stay as they are. */
  after: 'detached' | 'removed' | 'kept';
  columns: Readonly<Record<string, PersonalColumn>>;
  told?: Readonly<Record<string, ToldColumn>>;
  /** In SQL: which of its rows are told to the person, where some are the office's own. */
  only?: string;
  /** In SQL: which of its rows vouch for money that was paid. They keep what they name, sealed, as long as the accounts. */
  vouchers?: string;
}

export const sensitive = (what: string, over: Partial<PersonalColumn> = {}): PersonalColumn => ({
  what,
  level: 'sensitive',
  end: 'cleared',
  ...over,
});
export const ordinary = (what: string, over: Partial<PersonalColumn> = {}): PersonalColumn => ({
  what,
  level: 'ordinary',
  end: 'cleared',
  ...over,
});
/** What the record is about: it stays when its person does not. */
export const kept = (what: string): PersonalColumn => ({ what, level: 'ordinary', end: 'kept' });
