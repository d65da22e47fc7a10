import type { AidWork } from '@vc/contract';
import { aidRelations } from '@vc/domain';
import styles from '../ui/case-aside.module.css';
import { LookButton } from '../ui/look-button.tsx';
import { Sheet } from '../ui/page.tsx';
import { useAidLook } from './aid-query.ts';

/** Who applies. Whole numbers are shown for a stated reason only, and each look stays on record. */
export function PersonCard({ work }: { work: AidWork }) {
  const look = useAidLook(work.id);
  const seen = look.data;
  return (
    <Sheet title="申请人">
      <dl className={styles.facts}>
        <dt>姓名</dt>
        <dd>{work.name}</dd>
        <dt>身份证</dt>
        <dd>{seen?.idNumber ?? work.idNumber}</dd>
        <dt>手机</dt>
        <dd>{seen ? <a href={`tel:${seen.phone}`}>{seen.phone}</a> : work.phone}</dd>
        <dt>镇街</dt>
        <dd>{work.town}</dd>
        {work.helper && (
          <>
            <dt>代办人</dt>
            <dd>
              {`${work.helper.name}（${aidRelations[work.relation]}）`}
              {seen?.helperPhone ? <a href={`tel:${seen.helperPhone}`}>{seen.helperPhone}</a> : work.helper.phone}
            </dd>
          </>
        )}
        {work.account && (
          <>
            <dt>收款账户</dt>
            <dd>{`${work.account.holder}，${work.account.bank}，${seen?.card ?? work.account.number}`}</dd>
          </>
        )}
      </dl>
      {work.may.includes('look') && !seen && (
        <p className={styles.buttons}>
          <LookButton title="查看完整号码" example="电话约定入户时间" onLook={reason => look.mutateAsync(reason)}>
            查看完整号码
          </LookButton>
        </p>
      )}
    </Sheet>
  );
}
