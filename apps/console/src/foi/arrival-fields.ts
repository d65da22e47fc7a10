import { type FoiChannel, foiChannels, needsConfirming } from '@vc/domain';
import { today } from '../lib/days.ts';
import type { FormField } from '../ui/form-field.tsx';

/** How and when a paper came: what the day that counts is read from (条例第三十一条). */
export const arrivalFields = (): FormField[] => [
  {
    name: 'channel',
    label: '怎么收到的',
    kind: 'choice',
    options: foiChannels,
    required: true,
    hint: '决定从哪一天起算（条例第三十一条）',
  },
  { name: 'arrivedOn', label: '到达日', kind: 'day', required: true, upTo: today(), hint: '当面提交、签收或者收到的那一天' },
  {
    name: 'confirmedOn',
    label: '与申请人确认的日期',
    kind: 'day',
    required: true,
    upTo: today(),
    hint: '平信、传真、网上来的，从确认之日起算；收到当天就要联系确认',
    when: ({ channel }) => channel !== null && needsConfirming(channel as FoiChannel),
  },
];
