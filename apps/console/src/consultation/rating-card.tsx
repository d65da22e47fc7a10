import { type ConsultationWork, consultationRoutes } from '@vc/contract';
import { isOpenConsultation, ratings } from '@vc/domain';
import { App, Button } from 'antd';
import { useState } from 'react';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import styles from '../ui/case-aside.module.css';
import { Sheet } from '../ui/page.tsx';
import { Stamp } from '../ui/stamp.tsx';
import { useConsultationChange } from './consultation-query.ts';

/** What the asker thought of the answer, and what follows from it. Nothing while there is no rating. */
export function RatingCard({ work, onReload }: { work: ConsultationWork; onReload: () => void }) {
  const { message } = App.useApp();
  const change = useConsultationChange();
  const [asking, setAsking] = useState(false);
  if (!work.rating) return null;
  const tone = work.rating === 'dissatisfied' ? 'red' : work.rating === 'fair' ? 'amber' : 'pine';
  const settle = async (finding: string) => {
    await change.mutateAsync(() => call(consultationRoutes.settle, { id: work.id, version: work.version, finding }));
    message.success('处理结果已登记');
  };
  return (
    <Sheet title="群众评价" extra={<Stamp tone={tone}>{ratings[work.rating]}</Stamp>}>
      {work.ratingReason ? <p>“{work.ratingReason}”</p> : <p>没有写原因。</p>}
      {isOpenConsultation(work.state) && work.reopened && <p className={styles.note}>已重新计时，请针对原因再答复一次。</p>}
      {work.unsettled && <p className={styles.note}>重新办理后仍不满意，请科室负责人当面或电话了解情况。</p>}
      {work.may.includes('settle') && (
        <div className={styles.buttons}>
          <Button type="primary" onClick={() => setAsking(true)}>
            登记处理结果
          </Button>
        </div>
      )}
      {asking && (
        <ActDialog
          title="登记两次不满意的处理结果"
          label="登记"
          reason={{ label: '处理结果', hint: '怎样联系的、本人怎么说、接下来怎么办。', name: 'finding' }}
          onDo={settle}
          onClose={() => setAsking(false)}
          onReload={onReload}
        />
      )}
    </Sheet>
  );
}
