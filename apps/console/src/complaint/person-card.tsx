import type { ComplaintWork } from '@vc/contract';
import styles from '../ui/case-aside.module.css';
import { LookButton } from '../ui/look-button.tsx';
import { Sheet } from '../ui/page.tsx';
import { useComplaintLook } from './complaint-query.ts';

/** How to reach whoever complained. The whole number is shown for a stated reason only, and each look stays on record. */
export function PersonCard({ work }: { work: ComplaintWork }) {
  const look = useComplaintLook(work.id);
  return (
    <Sheet title="联系电话">
      <p>{look.data ? <a href={`tel:${look.data.phone}`}>{look.data.phone}</a> : (work.phone ?? '没有留电话，只能在平台上答复')}</p>
      {work.may.includes('look') && !look.data && (
        <p className={styles.buttons}>
          <LookButton title="查看完整手机号" example="电话问清是哪部手机打不开" onLook={reason => look.mutateAsync(reason)}>
            查看完整号码
          </LookButton>
        </p>
      )}
    </Sheet>
  );
}
