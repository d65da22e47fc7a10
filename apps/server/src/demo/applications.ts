import { addDays } from '@vc/domain';
import { type Apply, applyForInformation } from '../foi/index.ts';
import type { Tx } from '../platform/tx.ts';
import { at } from './moment.ts';

const agreed: Pick<Apply, 'identityFiles' | 'files' | 'agreed'> = { identityFiles: [], files: [], agreed: true };

/** Applications for information that wait for their answers; the earlier one falls due within days. */
const WAITING: readonly { daysAgo: number; form: Omit<Apply, 'clientKey'> }[] = [
  {
    daysAgo: 23,
    form: {
      ...agreed,
      applicantClass: 'commercial',
      name: '桐乡市示例餐饮管理有限公司',
      contactName: '沈经理',
      proof: 'credit',
      proofNumber: '91330483MA00000000',
      phone: '13800000041',
      title: '爱心商家的认定标准和续签办法',
      wanted: '2025 年以来认定爱心商家用的标准、期限，到期后怎样续签。',
      form: 'electronic',
      way: 'platform',
    },
  },
  {
    daysAgo: 2,
    form: {
      ...agreed,
      applicantClass: 'natural',
      name: '戴友良',
      proof: 'resident',
      proofNumber: '330483197001010018',
      phone: '13800000042',
      title: '2025 年度优抚资金的分配情况',
      wanted: '各镇（街道）分到的金额、人数和分配依据，最好是表格。',
      form: 'electronic',
      way: 'platform',
    },
  },
];

/** Files them as the phone does, each on its day. */
export async function fileApplications(tx: Tx, veteranId: string): Promise<void> {
  for (const [i, { daysAgo, form }] of WAITING.entries())
    await applyForInformation(tx.asOf(at(addDays(tx.today, -daysAgo), '09:40')), veteranId, {
      ...form,
      clientKey: `demo-application-${i}`,
    });
}
