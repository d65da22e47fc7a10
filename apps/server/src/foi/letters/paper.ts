import type { Day } from '@vc/domain';
import type { Vault } from '../../platform/vault.ts';
import type { FoiEntity } from '../foi.entity.ts';
import type { FoiLetterEntity } from '../letter.entity.ts';
import { dated } from './words.ts';

/** A letter as it is set on paper. */
export interface Paper {
  title: string;
  number: string | null;
  to: string;
  paragraphs: readonly string[];
  signedBy: string;
  on: string;
  contact: string;
}

/** The letter with the name of whom it is for. */
export function paperOf(letter: FoiLetterEntity, row: FoiEntity, vault: Vault): Paper {
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
