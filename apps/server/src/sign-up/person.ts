import { maskPhone } from '@vc/domain';
import type { Vault } from '../platform/vault.ts';
import type { SignUpEntity } from '../roll/index.ts';

const CLEARED = '（已清除）';

/** Who signed up, the number masked unless it is asked for `whole`; a person whose data was cleared is said to be so. */
export function personOf(
  vault: Vault,
  { name, phone }: Pick<SignUpEntity, 'name' | 'phone'>,
  as: 'masked' | 'whole' = 'masked',
): { name: string; phone: string } {
  const whole = vault.openIf(phone);
  return { name: vault.openIf(name) ?? CLEARED, phone: whole === null ? CLEARED : as === 'whole' ? whole : maskPhone(whole) };
}
