import { type ConsultationWork, consultationRoutes } from '@vc/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useMayCall } from '../session/staff-context.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import { Sheet } from '../ui/page.tsx';
import styles from './aside.module.css';
import { useLook } from './consultation-query.ts';

const REASON_MAX = 100;

/** Who asks. The whole telephone number is shown for a stated reason only, and each look stays on record. */
export function AskerCard({ work }: { work: ConsultationWork }) {
  const mayLook = useMayCall(consultationRoutes.look);
  const look = useLook(work.id);
  const [asking, setAsking] = useState(false);
  return (
    <Sheet title="提问人">
      <dl className={styles.facts}>
        <dt>称呼</dt>
        <dd>{work.name ?? '没有留'}</dd>
        <dt>手机</dt>
        <dd>
          {look.data ? <a href={`tel:${look.data.phone}`}>{look.data.phone}</a> : (work.phone ?? '没有留')}
          {work.phone && mayLook && !look.data && (
            <Button size="small" onClick={() => setAsking(true)} icon={<Icon name="look" size={16} />}>
              查看完整号码
            </Button>
          )}
        </dd>
        <dt>公开时</dt>
        <dd>{work.anonymous ? '要求匿名，不显示称呼' : '可以显示姓氏（如“某同志”）'}</dd>
      </dl>
      {asking && (
        <ActDialog
          title="查看完整手机号"
          label="查看"
          reason={{ label: '查看原因', hint: '写明用途，例如“电话核实补助申领材料”。查看会留下记录。', max: REASON_MAX }}
          onDo={reason => look.mutateAsync(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </Sheet>
  );
}
