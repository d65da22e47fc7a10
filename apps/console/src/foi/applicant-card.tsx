import { useMutation } from '@tanstack/react-query';
import { type FoiCase, foiRoutes } from '@vc/contract';
import { foiProofs } from '@vc/domain';
import { call } from '../lib/call.ts';
import { useMayCall } from '../session/staff-context.ts';
import aside from '../ui/case-aside.module.css';
import { LookButton } from '../ui/look-button.tsx';
import { Sheet } from '../ui/page.tsx';

/** Who applies. Numbers are shown whole for a stated reason only, and each look stays on record. */
export function ApplicantCard({ work }: { work: FoiCase }) {
  const { name, contactName, proof, proofNumber, phone, email, address } = work.applicant;
  const look = useMutation({ mutationFn: (reason: string) => call(foiRoutes.look, { id: work.id, reason }) });
  const mayLook = useMayCall(foiRoutes.look);
  const whole = look.data;
  const lines: [string, string | null | undefined][] = [
    ['姓名或名称', name],
    ['联系人', contactName],
    [proof ? foiProofs[proof] : '证件号码', whole?.proofNumber ?? proofNumber],
    ['手机', whole?.phone ?? phone],
    ['邮箱', whole?.email ?? email],
    ['地址', whole?.address ?? address],
  ];
  return (
    <Sheet title="申请人">
      <dl className={aside.facts}>
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {mayLook && !whole && (proofNumber || phone || email || address) && (
        <p className={aside.buttons}>
          <LookButton title="查看申请人的完整信息" example="电话确认收到日期" onLook={reason => look.mutateAsync(reason)}>
            查看完整信息
          </LookButton>
        </p>
      )}
    </Sheet>
  );
}
