import type { FoiCase, FoiLetter, FoiRow } from '@vc/contract';
import {
  actionsFor,
  type Day,
  type FoiAction,
  type FoiSigningAction,
  foiSigningSteps,
  foiSteps,
  isLate,
  maskPhone,
  maskProof,
  type ReplySigner,
  releases,
  splitProblem,
  waitsForApplicant,
} from '@vc/domain';
import type { CaseEntity } from '../case/index.ts';
import type { Actor } from '../platform/actor.ts';
import type { Vault } from '../platform/vault.ts';
import type { FoiEntity } from './foi.entity.ts';
import { isHeldBack } from './keep-application.ts';
import type { FoiLetterEntity } from './letter.entity.ts';

type Standing = Pick<FoiEntity, 'state' | 'signing' | 'draft' | 'extension' | 'events' | 'ending' | 'contentId' | 'answeredOn'>;

/** What can be done only after something else, whatever the table of steps says. */
const barred = (row: Standing, action: FoiAction): boolean => {
  const has = (kind: string) => row.events.some(event => event.kind === kind);
  const facts: Partial<Record<FoiAction, boolean>> = {
    'ask-correction': has('correction-asked'),
    split: splitProblem(row.events) !== null,
    'record-opinion': !has('opinion-asked'),
    'ask-fee': has('fee-asked'),
    'ask-reasons': has('reasons-asked'),
    'record-reasons': !has('reasons-asked') || has('reasons-received'),
    'set-delay': !has('reasons-received') || has('delay-set'),
    proactive: !row.ending || !releases(row.ending) || row.contentId !== null,
  };
  return facts[action] ?? false;
};

/** Signatures that this person may give or ask for now. Nobody signs what he himself put forward. */
function signingsFor(row: Standing, who: Actor): FoiSigningAction[] {
  if (row.answeredOn) return [];
  const signer: ReplySigner = row.draft?.signer ?? 'reviewer';
  const own = row.signing === 'reply' ? row.draft?.submittedById === who.id : row.extension?.byId === who.id;
  return actionsFor(foiSigningSteps[signer], row.signing, who.roles).filter(action => {
    if (action === 'ask-extension') return row.state === 'handling' && !row.events.some(event => event.kind === 'extended');
    if (action === 'submit-reply') return row.draft !== null && !waitsForApplicant(row.state, row.draft.ending);
    return !(own && (action === 'approve-extension' || action === 'approve-reply'));
  });
}

/** What this person may do now: the buttons of the case. */
export function mayDo(row: Standing, who: Actor): string[] {
  const steps = actionsFor(foiSteps, row.state, who.roles).filter(action => !isHeldBack(row.signing, action) && !barred(row, action));
  return [...new Set<string>([...steps, ...signingsFor(row, who)])];
}

export const rowView = (row: FoiEntity, who: Actor, today: Day, holderName: string | null): FoiRow => ({
  id: row.id,
  version: row.version,
  registrationNumber: row.registrationNumber,
  applicantClass: row.applicantClass,
  title: row.title,
  receivedOn: row.receivedOn as Day,
  dueOn: row.dueOn as Day,
  provisional: Boolean(row.dueProvisional),
  answeredOn: row.answeredOn as Day | null,
  outcome: row.outcome,
  state: row.state,
  signing: row.signing,
  late: isLate(row.dueOn as Day, row.answeredOn as Day | null, today),
  waitsUntil: row.waitsUntil as Day | null,
  holderName,
  may: mayDo(row, who),
});

/** The person, with what would give him away only in part. */
export function applicantView(row: FoiEntity, vault: Vault): FoiCase['applicant'] {
  const hidden = (value: string | null, mask: (value: string) => string) => (value === null ? null : mask(value));
  return {
    name: vault.openIf(row.name),
    contactName: vault.openIf(row.contactName),
    proof: row.proof,
    proofNumber: hidden(vault.openIf(row.proofNumber), maskProof),
    phone: hidden(vault.openIf(row.phone), maskPhone),
    email: hidden(vault.openIf(row.email), email => email.replace(/^(.).*(?=@)/, '$1***')),
    address: hidden(vault.openIf(row.address), address => `${[...address].slice(0, 6).join('')}…`),
  };
}

export const letterView = (letter: FoiLetterEntity, vault: Vault): FoiLetter => ({
  id: letter.id,
  kind: letter.kind,
  title: letter.title,
  number: letter.number,
  on: letter.on as Day,
  to: vault.openIf(letter.to),
  served:
    letter.servedOn && letter.servedWay
      ? { on: letter.servedOn as Day, way: letter.servedWay, by: letter.servedBy ?? '', note: letter.servedNote }
      : null,
});

export const holderOf = (record: Pick<CaseEntity, 'holderName'> | null): string | null => record?.holderName ?? null;
