import type { ConsultationWork } from '@vc/contract';
import { App, Button } from 'antd';
import styles from '../ui/case-aside.module.css';
import { Sheet } from '../ui/page.tsx';

/** What a visitor is handed, or a caller is told. Nothing for what came from a phone: there it stands on the screen. */
export function SlipCard({ work }: { work: ConsultationWork }) {
  const { message } = App.useApp();
  if (!work.slip) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(work.slip as string);
    message.success('已复制');
  };
  return (
    <Sheet title="受理回执">
      <pre className={styles.slip} data-print="">
        {work.slip}
      </pre>
      <div className={styles.buttons}>
        <Button onClick={() => window.print()}>打印回执</Button>
        <Button onClick={copy}>复制文字</Button>
      </div>
    </Sheet>
  );
}
