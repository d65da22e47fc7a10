import type { Day } from '@vc/domain';
import type { Letter } from '../../platform/office/letter/index.ts';
import type { Vault } from '../../platform/vault.ts';
import type { FoiEntity } from '../foi.entity.ts';
import type { FoiLetterEntity } from '../letter.entity.ts';
import { dated } from './words.ts';

/** The letter with the name of whom it is for. */
export function paperOf(letter: FoiLetterEntity, row: FoiEntity, vault: Vault): Letter {
  const { title, number, body, signedBy, contact } = letter;
  return {
    title,
    number,
    to: vault.openIf(letter.to) ?? vault.openIf(row.name) ?? '申请人',
    paragraphs: body,
    signedBy,
    on: dated(letter.on as Day),
    contact,
  };
}
