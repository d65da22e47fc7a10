import type { CaseFile, MyFoi, MyFoiRow } from '@vc/contract';
import {
  actionsFor,
  type Day,
  explainFoi,
  type FoiStanding,
  foiSteps,
  isLate,
  isToApplicant,
  lastOf,
  type RemedyPlaces,
  remedyKey,
  remedySentence,
  silenceSentence,
} from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import type { Vault } from '../platform/vault.ts';
import type { FoiEntity } from './foi.entity.ts';
import { letterView } from './foi.view.ts';
import { happeningsOf, withoutParties } from './happenings.ts';
import { turnOf } from './keep-application.ts';
import type { FoiLetterEntity } from './letter.entity.ts';

export const myRow = (row: FoiEntity, unread: boolean, today: Day): MyFoiRow => ({
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
  late: isLate(row.dueOn as Day, row.answeredOn as Day | null, today),
  waitsUntil: row.waitsUntil as Day | null,
  unread,
});

/** What there is to do, item by item. */
function turnView(row: FoiEntity, standing: FoiStanding): MyFoi['turn'] {
  const turn = turnOf(row, standing);
  if (!turn) return null;
  const asked = row.events.findLast(
    ({ kind }) => kind === { correct: 'correction-asked', pay: 'fee-asked', reasons: 'reasons-asked' }[turn.what],
  );
  const amount = asked?.kind === 'fee-asked' ? [`应缴${asked.fen / 100}元`] : [];
  return { ...turn, items: asked?.items ?? [...amount, ...(asked?.note ? [asked.note] : [])] };
}

function remedyOf(row: FoiEntity, places: RemedyPlaces, today: Day): string | null {
  const reply = lastOf(row.events, 'replied');
  if (reply) return remedySentence(remedyKey(reply.outcome, reply.on), places, '答复') || null;
  return !row.answeredOn && row.dueOn < today && !row.waitsUntil ? silenceSentence(row.dueOn as Day, places) : null;
}

interface With {
  who: Actor;
  today: Day;
  standing: FoiStanding;
  letters: readonly FoiLetterEntity[];
  files: readonly CaseFile[];
  places: RemedyPlaces;
  vault: Vault;
}

/** One's own application: what the bureau wrote to others and what they said is left out. */
export function myView(row: FoiEntity, { who, today, standing, letters, files, places, vault }: With): MyFoi {
  const turn = turnView(row, standing);
  const may = actionsFor(foiSteps, row.state, who.roles).filter(
    action => action === 'correct' || action === 'withdraw' || (action === 'record-reasons' && turn?.what === 'reasons'),
  );
  return {
    ...withoutUnread(myRow(row, false, today)),
    wanted: row.wanted,
    documentNumber: row.documentNumber,
    form: row.form,
    way: row.way,
    help: row.help,
    ending: row.ending,
    turn,
    why: withoutParties(explainFoi(row.events, standing), row.events),
    happenings: happeningsOf(row.events, true),
    reply: row.reply,
    remedy: remedyOf(row, places, today),
    letters: letters.filter(({ kind }) => isToApplicant(kind)).map(letter => letterView(letter, vault)),
    files: [...files],
    may: may as MyFoi['may'],
  };
}

function withoutUnread({ unread: _, ...row }: MyFoiRow): Omit<MyFoiRow, 'unread'> {
  return row;
}

/** What somebody is told who has just applied. */
export const receiptOf = (row: FoiEntity) => ({
  id: row.id,
  registrationNumber: row.registrationNumber,
  receivedOn: row.receivedOn as Day,
  dueOn: row.dueOn as Day,
  provisional: Boolean(row.dueProvisional),
});
