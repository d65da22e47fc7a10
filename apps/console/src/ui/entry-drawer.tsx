import { Button } from 'antd';
import type { ReactNode } from 'react';
import styles from './entry-drawer.module.css';
import { Notice } from './notice.tsx';
import { SideDrawer } from './side-drawer.tsx';
import { goToKept } from './use-kept-form.ts';

interface EntryDrawerProps {
  title: string;
  /** The words on the button that sends it. */
  label: string;
  lead: ReactNode;
  busy: boolean;
  /** The field that it was opened for. */
  focus?: string | null;
  /** The line was struck out while it was being corrected: nothing can be sent any more. */
  closed?: boolean;
  onSave: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Where a small form is written beside what it is about. Closing it throws nothing away. */
export function EntryDrawer({ title, label, lead, busy, focus, closed, onSave, onClose, children }: EntryDrawerProps) {
  return (
    <SideDrawer
      title={title}
      onClose={onClose}
      writing
      onOpened={() => focus && goToKept(focus)}
      footer={
        <div className={styles.buttons}>
          <Button type="primary" onClick={onSave} loading={busy} disabled={closed ?? false}>
            {label}
          </Button>
          <Button onClick={onClose}>先关上</Button>
          <span className={styles.quiet}>没写完的会存在本机</span>
        </div>
      }
    >
      <div className={styles.stack}>
        {closed && <Notice tone="warning" alert title="这一条刚刚作废，不能再改。您写的还在下面，可以照着另行登记。" />}
        <p className={styles.quiet}>{lead}</p>
        {children}
      </div>
    </SideDrawer>
  );
}
