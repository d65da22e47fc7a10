import { Problem } from '@vc/contract';
import { type Day, dayInWords, foiStates } from '@vc/domain';
import type { Tx } from '../../platform/tx.ts';
import type { FoiEntity, Happening } from '../foi.entity.ts';
import { refresh } from '../keep-application.ts';

const awaits = (event: Happening, party: string | null): boolean =>
  party === null ? event.kind === 'fee-asked' : event.kind === 'opinion-asked' && event.party === party;

/**
 * The day on which a letter arrived from which a time runs: that of a party asked, or of the notice of a fee when `party`
 * is null. The deadline is counted anew; the caller saves the row with its line of history. Problem `invalid`.
 */
export async function startTime(tx: Tx, row: FoiEntity, party: string | null, deliveredOn: Day): Promise<void> {
  const asked = row.events.find(event => awaits(event, party));
  const wrong = !asked
    ? { field: 'party', message: party ? `没有征求过“${party}”的意见，请从征求过的里面选` : '没有通知过缴费' }
    : deliveredOn < asked.on || deliveredOn > tx.today
      ? { field: 'deliveredOn', message: '收到的日期应在发出日与今天之间' }
      : null;
  if (wrong) throw new Problem('invalid', undefined, [wrong]);
  row.events = row.events.map(event => (event === asked ? ({ ...event, deliveredOn } as Happening) : event));
  await refresh(tx, row);
}

/** That day by itself, when how the letter was served is not known or was entered before. Problems: `wrong_state`, `invalid`. */
export async function recordDelivery(tx: Tx, row: FoiEntity, party: string | null, deliveredOn: Day): Promise<void> {
  if (row.answeredOn) throw new Problem('wrong_state', `这件申请${foiStates[row.state]}`);
  await startTime(tx, row, party, deliveredOn);
  await tx.save(row, 'foi-served', `${party ?? '收费通知书'}，${dayInWords(deliveredOn)}`);
}
