export { disclose, keepDisclosed, type Publication, withdrawDisclosure } from './disclose.ts';
export { DisclosureEntity } from './disclosure.entity.ts';
export { DisclosureService } from './disclosure.service.ts';
export { LedgerImports } from './import/ledger-imports.ts';
export { newIndexNumber } from './index-number.ts';
export { ledgerColumns } from './ledger-columns.ts';
export { type OpenRow, PublicDisclosures } from './public-disclosures.ts';
