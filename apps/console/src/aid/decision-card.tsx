import { type AidWork, aidWorkRoutes } from '@vc/contract';
import { dayInWords } from '@vc/domain';
import { fileAddress } from '../lib/file-address.ts';
import { FileLinks } from '../ui/file-links.tsx';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import aid from './aid.module.css';

/** The notice as the person reads it, and as a document; the payment beneath it. */
export function DecisionCard({ work: { id, decision, payment } }: { work: AidWork }) {
  if (!decision) return null;
  const { words, granted, byName } = decision;
  const href = (format: 'docx' | 'pdf') => fileAddress(aidWorkRoutes.notice, { id, format });
  return (
    <>
      <Sheet title={words.title} extra={<Stamp tone={granted ? 'pine' : 'amber'}>{granted ? '已批准' : '未予批准'}</Stamp>}>
        <div className={aid.letter}>
          <p className={aid.number}>{words.number}</p>
          <p className={aid.plain}>{words.to}：</p>
          {words.paragraphs.map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <p className={aid.sign}>
            {words.signedBy}
            <br />
            {words.on}
          </p>
        </div>
        <div className={aid.foot}>
          <span>{`${byName}决定`}</span>
          <FileLinks
            label="告知书"
            files={[
              { label: 'Word', href: href('docx') },
              { label: 'PDF', href: href('pdf') },
            ]}
          />
        </div>
      </Sheet>
      {payment && <Sheet title="发放">{`${dayInWords(payment.on)} 发放 ${payment.yuan} 元，凭证号 ${payment.voucher}`}</Sheet>}
    </>
  );
}
