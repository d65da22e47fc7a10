import { type MyFoi, myFoiRoutes } from '@vc/contract';
import { useState } from 'react';
import { useSend } from '../../lib/send';
import { callMine } from '../../lib/session';
import { BigButton } from '../../ui/BigButton';
import { Card } from '../../ui/Card';
import { Notice } from '../../ui/Notice';

interface WithdrawProps {
  application: MyFoi;
  onDone(application: MyFoi): void;
}

/** Taking the application back; it takes a second press. */
export function Withdraw({ application: { id, version }, onDone }: WithdrawProps) {
  const [sure, setSure] = useState(false);
  const { busy, failure, send } = useSend();
  const act = async () => {
    const done = await send(() => callMine(myFoiRoutes.withdraw, { id, version }));
    if (done) onDone(done);
  };
  return (
    <Card>
      {sure ? (
        <>
          <Notice look="warning">撤回后不再办理；以后还需要的，可以重新申请。</Notice>
          {failure && <Notice look="danger">{failure}</Notice>}
          <BigButton disabled={busy} onPress={act}>
            {busy ? '正在撤回…' : '确定撤回'}
          </BigButton>
          <BigButton look="plain" onPress={() => setSure(false)}>
            不撤回
          </BigButton>
        </>
      ) : (
        <BigButton look="plain" onPress={() => setSure(true)}>
          不需要了，撤回申请
        </BigButton>
      )}
    </Card>
  );
}
