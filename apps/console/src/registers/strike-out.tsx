import { type Given, type Reply, type Route, registerRoutes } from '@vc/contract';
import { App } from 'antd';
import { call } from '../lib/call.ts';
import { ActDialog } from '../ui/act-dialog.tsx';
import { useRegisterChange, useRegisterReload } from './register-query.ts';

type Strike = typeof registerRoutes.withdrawItem | typeof registerRoutes.withdrawAct | typeof registerRoutes.withdrawRemedy;

interface StrikeOutProps<T extends Strike> {
  route: T;
  row: Pick<Reply<T>, 'id' | 'version' | 'title'>;
  onClose: () => void;
}

/** Strikes out a line that was entered by mistake, for a stated reason. */
export function StrikeOut<T extends Strike>({ route, row, onClose }: StrikeOutProps<T>) {
  const { message } = App.useApp();
  const change = useRegisterChange();
  const reload = useRegisterReload();
  const strike = async (reason: string) => {
    await change(() => call<Route>(route, { id: row.id, version: row.version, reason } satisfies Given<Strike>));
    message.success('已作废，不再计数');
  };
  return (
    <ActDialog title={route.summary} label="作废" danger reason={{ label: '理由' }} onDo={strike} onClose={onClose} onReload={reload}>
      <p>
        <b>{row.title}</b>
      </p>
      <p>只用于登错的。作废后仍留在台账里，划去，不再计入任何数字，也不能恢复；登错的内容请另行登记。</p>
    </ActDialog>
  );
}
