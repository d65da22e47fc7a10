import { useMutation } from '@tanstack/react-query';
import { type FoiCase, foiRoutes } from '@vc/contract';
import { foiProofs } from '@vc/domain';
import { Button } from 'antd';
import { useState } from 'react';
import aside from '../consultation/aside.module.css';
import { call } from '../lib/call.ts';
import { useMayCall } from '../session/staff-context.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { Icon } from '../ui/icons.tsx';
import { Sheet } from '../ui/page.tsx';

/** Who applies. Numbers are shown whole for a stated reason only, and each look stays on record. */
export function ApplicantCard({ work }: { work: FoiCase }) {
  const { name, contactName, proof, proofNumber, phone, email, address } = work.applicant;
  const look = useMutation({ mutationFn: (reason: string) => call(foiRoutes.look, { id: work.id, reason }) });
  const mayLook = useMayCall(foiRoutes.look);
  const [asking, setAsking] = useState(false);
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
          <Button onClick={() => setAsking(true)} icon={<Icon name="look" size={16} />}>
            查看完整信息
          </Button>
        </p>
      )}
      {asking && (
        <ActDialog
          title="查看申请人的完整信息"
          label="查看"
          reason={{ label: '查看原因', hint: '写明用途，例如“电话确认收到日期”。查看会留下记录。', max: 100 }}
          onDo={reason => look.mutateAsync(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </Sheet>
  );
}
