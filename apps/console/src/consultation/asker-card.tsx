import { type ConsultationWork, consultationRoutes } from '@vc/contract';
import { helperRelations } from '@vc/domain';
import { useMayCall } from '../session/staff-context.ts';
import styles from '../ui/case-aside.module.css';
import { LookButton } from '../ui/look-button.tsx';
import { Sheet } from '../ui/page.tsx';
import { useLook } from './consultation-query.ts';

const Phone = ({ whole, masked }: { whole: string | null | undefined; masked: string | null }) =>
  whole ? <a href={`tel:${whole}`}>{whole}</a> : (masked ?? '没有留');

/** Who asks. Names and telephones in full are shown for a stated reason only, and each look stays on record. */
export function AskerCard({ work }: { work: ConsultationWork }) {
  const mayLook = useMayCall(consultationRoutes.look);
  const look = useLook(work.id);
  const { name, phone, helper, anonymous } = work;
  const seen = look.data;
  const known = name !== null || phone !== null || helper !== null;
  return (
    <Sheet title="提问人">
      <dl className={styles.facts}>
        <dt>称呼</dt>
        <dd>{seen?.name ?? name ?? '没有留'}</dd>
        <dt>手机</dt>
        <dd>
          <Phone whole={seen?.phone} masked={phone} />
        </dd>
        {helper && (
          <>
            <dt>代办人</dt>
            <dd>
              {seen?.helper?.name ?? helper.name}（{helperRelations[helper.relation]}）
            </dd>
            <dt>代办人手机</dt>
            <dd>
              <Phone whole={seen?.helper?.phone} masked={helper.phone} />
            </dd>
          </>
        )}
        <dt>公开时</dt>
        <dd>{anonymous ? '要求匿名，不显示称呼' : '可以显示姓氏（如“某同志”）'}</dd>
      </dl>
      {known && mayLook && !seen && (
        <div className={styles.buttons}>
          <LookButton title="查看完整姓名和手机号" example="电话核实补助申领材料" onLook={reason => look.mutateAsync(reason)}>
            查看完整姓名和号码
          </LookButton>
        </div>
      )}
    </Sheet>
  );
}
