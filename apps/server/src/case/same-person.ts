import type { Vault } from '../platform/vault.ts';
import type { CaseEntity } from './case.entity.ts';
import type { Scope } from './scope.ts';

/** By what the person of a case is known again: blind indexes of the telephone and of the number that proves who it is. */
export type PersonIndexes = Pick<CaseEntity, 'phoneIndex' | 'idNumberIndex'>;

interface Numbers {
  phone?: string | null | undefined;
  /** An identity number; of an organisation its credit code. */
  idNumber?: string | null | undefined;
}

/** Everything by which a person is known again, out of what he gave; null for what he did not. */
export const personIndexes = (vault: Pick<Vault, 'index'>, { phone, idNumber }: Numbers): PersonIndexes => ({
  phoneIndex: phone ? vault.index('phone', phone) : null,
  idNumberIndex: idNumber ? vault.index('id-number', idNumber.normalize('NFKC').replace(/\s/g, '')) : null,
});

/**
 * Which cases are of the same person, as a condition on `case_record c`. Where both cases have a number, the numbers decide
 * alone: who shares a telephone with his wife, or with the lawyer who writes for him, is somebody else. Where either has
 * none, the telephone decides. Each case is one row of one table, so that it is found once, however many ways lead to it.
 * This is the only place that says who is the same person: lists of other cases and the fees of applications go by it.
 */
export function samePerson({ phoneIndex, idNumberIndex }: PersonIndexes): Scope {
  if (idNumberIndex === null)
    return phoneIndex === null ? { text: '1 = 0', values: [] } : { text: 'c.phoneIndex = ?', values: [phoneIndex] };
  if (phoneIndex === null) return { text: 'c.idNumberIndex = ?', values: [idNumberIndex] };
  return {
    text: '(c.idNumberIndex = ? OR (c.idNumberIndex IS NULL AND c.phoneIndex = ?))',
    values: [idNumberIndex, phoneIndex],
  };
}
