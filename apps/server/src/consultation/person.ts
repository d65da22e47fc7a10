import { maskName, maskPhone } from '@vc/domain';
import type { PhonesOf } from '../case/index.ts';
import type { PhoneOf } from '../notice/index.ts';
import type { Vault } from '../platform/vault.ts';
import { ConsultationEntity } from './consultation.entity.ts';

type Row = Pick<ConsultationEntity, 'name' | 'phone' | 'relation' | 'helperName' | 'helperPhone'>;
type Opener = Pick<Vault, 'openIf'>;

/** Who asks, in full: only for a stated reason that stays on record, or to compare. */
export interface Person {
  name: string | null;
  phone: string | null;
  helper: { name: string; phone: string } | null;
}

export function openPerson(vault: Opener, row: Row): Person {
  const [helperName, helperPhone] = [vault.openIf(row.helperName), vault.openIf(row.helperPhone)];
  return {
    name: vault.openIf(row.name),
    phone: vault.openIf(row.phone),
    helper: helperName && helperPhone ? { name: helperName, phone: helperPhone } : null,
  };
}

/** Who asks, as far as it may be seen without a reason: `王同志`, `138****0000`. */
export function maskedPerson(vault: Opener, row: Row) {
  const { name, phone, helper } = openPerson(vault, row);
  return {
    name: name && maskName(name),
    phone: phone && maskPhone(phone),
    helper: helper && row.relation && { relation: row.relation, name: maskName(helper.name), phone: maskPhone(helper.phone) },
  };
}

/** How the asker's side is called in the thread. */
export const askerWords = ({ name, helper }: ReturnType<typeof maskedPerson>): string =>
  helper ? `${helper.name}（代办）` : (name ?? '提问人');

/** The telephones by which a question is known again: the veteran's and the helper's. */
export const phonesOfConsultation: PhonesOf = async (db, id) => {
  const row = await db.read.findOneBy(ConsultationEntity, { id });
  if (!row) return [];
  const { phone, helper } = openPerson(db.vault, row);
  return [phone, helper?.phone ?? null];
};

/** The telephone that channels may carry a notice to: the helper's, when somebody asked on behalf. */
export const phoneOfConsultation: PhoneOf = async (db, id) => {
  const row = await db.read.findOneBy(ConsultationEntity, { id });
  return row && (db.vault.openIf(row.helperPhone) ?? db.vault.openIf(row.phone));
};
