import type { Application } from '@vc/contract';
import type { Vault } from '../platform/vault.ts';

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

/** By what the same person is known again; null when neither telephone nor number was given. */
export const personOf = (vault: Vault, { phone, proofNumber }: Pick<Application, 'phone' | 'proofNumber'>): string | null =>
  phone ? vault.index('phone', phone) : proofNumber ? vault.index('id-number', proofNumber) : null;
