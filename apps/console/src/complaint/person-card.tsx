import type { ComplaintWork } from '@vc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import styles from '../consultation/aside.module.css';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import { Sheet } from '../ui/page.tsx';
import { useComplaintLook } from './complaint-query.ts';

const REASON_MAX = 100;

/** How to reach whoever complained. The whole number is shown for a stated reason only, and each look stays on record. */
export function PersonCard({ work }: { work: ComplaintWork }) {
  const look = useComplaintLook(work.id);
  const [asking, setAsking] = useState(false);
  return (
    <Sheet title="联系电话">
      <p>{look.data ? <a href={`tel:${look.data.phone}`}>{look.data.phone}</a> : (work.phone ?? '没有留电话，只能在平台上答复')}</p>
      {work.may.includes('look') && !look.data && (
        <p className={styles.buttons}>
          <Button onClick={() => setAsking(true)} icon={<Icon name="look" size={16} />}>
            查看完整号码
          </Button>
        </p>
      )}
      {asking && (
        <ActDialog
          title="查看完整手机号"
          label="查看"
          reason={{ label: '查看原因', hint: '写明用途，例如“电话问清是哪部手机打不开”。查看会留下记录。', max: REASON_MAX }}
          onDo={reason => look.mutateAsync(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </Sheet>
  );
}
