import type { Application } from '@vc/contract';
import { type PersonIndexes, type PhonesOf, personIndexes } from '../case/index.ts';
import type { Vault } from '../platform/vault.ts';
import { FoiEntity } from './foi.entity.ts';

/** What an application says of the person and of the wish, the person's part sealed. */
export const sealedParticulars = (vault: Vault, form: Application) => ({
  name: vault.sealIf(form.name),
  contactName: vault.sealIf(form.contactName),
  proof: form.proof ?? null,
  proofNumber: vault.sealIf(form.proofNumber),
  phone: vault.sealIf(form.phone),
  email: vault.sealIf(form.email),
  address: vault.sealIf(form.address),
  wanted: form.wanted || null,
  documentNumber: form.documentNumber || null,
  form: form.form ?? null,
  way: form.way ?? null,
  help: form.help || null,
});

/** By what the same applicant is known again. */
export const indexesOf = (vault: Vault, { phone, proofNumber }: Pick<Application, 'phone' | 'proofNumber'>): PersonIndexes =>
  personIndexes(vault, { phone, idNumber: proofNumber });

/** The telephone by which an application is known again, written on it or given at the counter. */
export const phonesOfFoi: PhonesOf = async (db, id) => [db.vault.openIf((await db.read.findOneBy(FoiEntity, { id }))?.phone ?? null)];
