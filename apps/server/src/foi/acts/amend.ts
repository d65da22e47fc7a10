import { Problem } from '@vc/contract';
import { type ApplicantClass, applicantClasses, type Day, dayInWords, type FoiChannel, foiChannels } from '@vc/domain';
import type { Tx } from '../../platform/tx.ts';
import { dayOfReceipt } from '../day-of-receipt.ts';
import type { FoiEntity, Happening } from '../foi.entity.ts';
import { expectMay, refresh } from '../keep-application.ts';
import { receiptWords, writeLetter } from '../letters/index.ts';

interface Amended {
  applicantClass: ApplicantClass;
  name: string;
  channel?: FoiChannel | null | undefined;
  arrivedOn?: Day | null | undefined;
  confirmedOn?: Day | null | undefined;
  reason: string;
}

type Arrived = { channel: FoiChannel; arrivedOn: Day; receivedOn: Day };

/** How and when it came, as it is now said to have; what came by phone came when the platform says. Problem `invalid`. */
function arrivalOf(tx: Tx, row: FoiEntity, { channel, arrivedOn, confirmedOn }: Amended): Arrived {
  const kept = { channel: row.channel, arrivedOn: row.arrivedOn as Day, receivedOn: row.receivedOn as Day };
  if (!channel && !arrivedOn) return kept;
  if (row.veteranId)
    throw new Problem('invalid', undefined, [{ field: 'arrivedOn', message: '这件申请是在手机上提交的，收到日由平台记录，不能改' }]);
  const arrival = { channel: channel ?? kept.channel, arrivedOn: arrivedOn ?? kept.arrivedOn, confirmedOn };
  const receivedOn = dayOfReceipt(tx, arrival);
  const next = row.events.find(({ kind }) => kind !== 'received');
  if (next && receivedOn > next.on)
    throw new Problem('invalid', undefined, [{ field: 'arrivedOn', message: `收到日不能晚于下一步的${dayInWords(next.on)}` }]);
  return { ...arrival, receivedOn };
}

/**
 * Puts right what was registered wrongly: the day decides the deadline, the class the column of table three. What became
 * what stands in the history, names left out; who has a receipt with the wrong day gets a new one. Problems: `wrong_state`,
 * `invalid`.
 */
export async function amendApplication(tx: Tx, row: FoiEntity, given: Amended): Promise<void> {
  expectMay(row, 'amend', tx);
  const { channel, arrivedOn, receivedOn } = arrivalOf(tx, row, given);
  const { applicantClass, name, reason } = given;
  const renamed = tx.vault.openIf(row.name) !== name;
  const moved = [
    ['收到方式', foiChannels[row.channel], foiChannels[channel]],
    ['到达日', dayInWords(row.arrivedOn as Day), dayInWords(arrivedOn)],
    ['收到日', dayInWords(row.receivedOn as Day), dayInWords(receivedOn)],
  ].filter(([, was, is]) => was !== is);
  const changed = [['申请人类别', applicantClasses[row.applicantClass], applicantClasses[applicantClass]], ...moved].filter(
    ([, was, is]) => was !== is,
  );
  const lines = [...changed.map(([what, was, is]) => `${what}由${was}改为${is}`), ...(renamed ? ['姓名或者单位名称已更正'] : [])];
  if (lines.length === 0) throw new Problem('invalid', undefined, [{ field: 'reason', message: '没有改动，不用更正' }]);
  Object.assign(row, { applicantClass, channel, arrivedOn, name: renamed ? tx.vault.seal(name) : row.name });
  row.events = row.events.map(event => (event.kind === 'received' ? ({ ...event, on: receivedOn, channel } as Happening) : event));
  await refresh(tx, row);
  await tx.save(row, 'foi-amended', `${lines.join('；')}。理由：${reason}`);
  if (moved.length > 0) await writeLetter(tx, row, 'receipt', receiptWords);
}
