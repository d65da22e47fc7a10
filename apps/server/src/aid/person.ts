import { maskName, maskPhone } from '@vc/domain';
import type { PhonesOf } from '../case/index.ts';
import type { Vault } from '../platform/vault.ts';
import { type Account, AidEntity } from './aid.entity.ts';
import { yuanOf } from './rules.ts';

/** What is shown in place of what was cleared when its time was over. */
const CLEARED = '（已清除）';

/** An identity number of which only its ends show: `330***********1234`. */
const maskId = (number: string): string => `${number.slice(0, 3)}***********${number.slice(-4)}`;
/** A card by its last four figures. */
export const maskCard = (number: string): string => `尾号 ${number.slice(-4)}`;

/** What an application tells of a person; null and a note stand for what has been cleared. */
export interface Person {
  name: string;
  maskedName: string;
  maskedId: string;
  maskedPhone: string;
  household: number | null;
  /** Yuan a month. */
  income: number | null;
  story: string;
}

export function personOf(vault: Vault, { name, idNumber, phone, household, income, story }: AidEntity): Person {
  const [whole, id, number] = [name, idNumber, phone].map(sealed => vault.openIf(sealed));
  const [people, fen] = [household, income].map(sealed => vault.openIf(sealed));
  return {
    name: whole ?? CLEARED,
    maskedName: whole ? maskName(whole) : CLEARED,
    maskedId: id ? maskId(id) : CLEARED,
    maskedPhone: number ? maskPhone(number) : CLEARED,
    household: people ? Number(people) : null,
    income: fen ? yuanOf(Number(fen)) : null,
    story: vault.openIf(story) ?? CLEARED,
  };
}

/** The telephones by which an application is known again: of whom it is for, and of whoever filed it for him. */
export const phonesIn = (vault: Pick<Vault, 'openIf'>, { phone, helperPhone }: AidEntity): (string | null)[] =>
  [phone, helperPhone].map(sealed => vault.openIf(sealed));

export const phonesOfAid: PhonesOf = async (db, id) => {
  const row = await db.read.findOneBy(AidEntity, { id });
  return row ? phonesIn(db.vault, row) : [];
};

/** An account as one text of three lines, and back. */
export const accountAsText = ({ bank, holder, number }: Account): string => [bank, holder, number].join('\n');
export function accountOf(vault: Vault, row: AidEntity): Account | null {
  const text = vault.openIf(row.account);
  if (text === null) return null;
  const [bank = '', holder = '', number = ''] = text.split('\n');
  return { bank, holder, number };
}
