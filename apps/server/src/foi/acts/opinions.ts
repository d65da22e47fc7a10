import { Problem } from '@vc/contract';
import { type Day, dayInWords, foiStates, type OpinionKind, opinionKinds } from '@vc/domain';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity, Happening } from '../foi.entity.ts';
import { expectMay, happen, refresh } from '../keep-application.ts';
import { opinionWords, writeLetter } from '../letters/index.ts';

interface Asked {
  of: OpinionKind;
  party: string;
  about: string;
  deliveredOn?: Day | null | undefined;
}

/** Asks a third party or an organ that made the information too; the time for it is left out (第三十二至三十四条). */
export async function askOpinion(tx: Tx, row: FoiEntity, { of, party, about, deliveredOn = null }: Asked): Promise<void> {
  expectMay(row, 'ask-opinion', tx);
  await happen(
    tx,
    row,
    { kind: 'opinion-asked', on: tx.today, of, party, deliveredOn: deliveredOn ?? null, note: about },
    'foi-opinion',
    `${opinionKinds[of]}：${party}`,
  );
  await writeLetter(tx, row, of, facts => opinionWords(facts, of, about), { to: party });
}

/** What a third party or another organ said. Problems: `wrong_state`, `invalid`. */
export async function recordOpinion(tx: Tx, row: FoiEntity, party: string, on: Day, agrees: boolean, opinion: string): Promise<void> {
  expectMay(row, 'record-opinion', tx);
  await happen(
    tx,
    row,
    { kind: 'opinion-received', on, party, agrees, note: opinion },
    'foi-opinion-in',
    `${party}${agrees ? '同意公开' : '不同意公开'}`,
  );
}

const awaits = (event: Happening, party: string | null): boolean =>
  party === null ? event.kind === 'fee-asked' : event.kind === 'opinion-asked' && event.party === party;

/**
 * The day on which a letter arrived from which a time runs: that of a party asked, or of the notice of a fee when `party`
 * is null. Problems: `invalid`, `wrong_state`.
 */
export async function recordDelivery(tx: Tx, row: FoiEntity, party: string | null, deliveredOn: Day): Promise<void> {
  if (row.answeredOn) throw new Problem('wrong_state', `这件申请${foiStates[row.state]}`);
  const asked = row.events.find(event => awaits(event, party));
  const wrong = !asked
    ? { field: 'party', message: party ? `没有征求过“${party}”的意见，请从征求过的里面选` : '没有通知过缴费' }
    : deliveredOn < asked.on || deliveredOn > tx.today
      ? { field: 'deliveredOn', message: '收到的日期应在发出日与今天之间' }
      : null;
  if (wrong) throw new Problem('invalid', undefined, [wrong]);
  row.events = row.events.map(event => (event === asked ? ({ ...event, deliveredOn } as Happening) : event));
  await refresh(tx, row);
  await tx.save(row, 'foi-served', `${party ?? '收费通知书'}，${dayInWords(deliveredOn)}`);
}
