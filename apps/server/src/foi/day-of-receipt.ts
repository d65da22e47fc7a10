import { type Day, type FoiChannel, needsConfirming, receivedDay } from '@vc/domain';
import { expectFields, notAfter } from '../platform/fields.ts';
import type { Tx } from '../platform/tx.ts';

interface Arrival {
  channel: FoiChannel;
  arrivedOn: Day;
  confirmedOn?: Day | null | undefined;
}

/** The day that article 31 counts, from what was entered of a paper's arrival. Problem `invalid`. */
export function dayOfReceipt(tx: Tx, { channel, arrivedOn, confirmedOn }: Arrival): Day {
  const on = receivedDay({ channel, arrivedOn, confirmedOn: confirmedOn ?? null });
  expectFields(
    notAfter(tx.today, 'arrivedOn', arrivedOn),
    [needsConfirming(channel) && !confirmedOn, 'confirmedOn', '这样收到的，要与申请人确认以后才算收到，请填写确认的日期'],
    notAfter(tx.today, 'confirmedOn', confirmedOn),
    [Boolean(confirmedOn && confirmedOn < arrivedOn), 'confirmedOn', '确认的日期不能早于到达的日期'],
  );
  return on as Day;
}
