import { saysName, withoutNames } from '@vc/domain';
import type { Vault } from '../../platform/vault.ts';
import type { FoiEntity } from '../foi.entity.ts';

type Named = Pick<FoiEntity, 'name' | 'contactName'>;

/** Names by which it would be known who applied: of the person or organisation, and of whoever is to be got in touch with. */
const namesOf = (vault: Pick<Vault, 'openIf'>, { name, contactName }: Named): string[] =>
  [name, contactName].flatMap(sealed => vault.openIf(sealed) ?? []);

/** What was asked for, as letters to others say it. */
export const titleForOthers = (vault: Pick<Vault, 'openIf'>, row: Named & Pick<FoiEntity, 'title'>): string =>
  withoutNames(row.title, namesOf(vault, row));

/** True when a text that goes to others says who applied. */
export const namesApplicant = (vault: Pick<Vault, 'openIf'>, row: Named, text: string): boolean => saysName(text, namesOf(vault, row));

/** What to do about it, in words. */
export const UNNAMED = '对方不应知道申请人是谁，请改成不写姓名、单位名称和联系人的说法';
