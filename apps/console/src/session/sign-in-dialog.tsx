import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { giveUpSigningIn, isWaitingForSignIn, onGateChange, signedInAgain } from '../lib/sign-in-gate.ts';
import styles from './session.module.css';
import { sessionKeys } from './session-query.ts';
import { SignInForm } from './sign-in-form.tsx';
import { useStaff } from './staff-context.ts';

/** Over all dialogs and drawers of the pages. */
const ON_TOP = 3000;

/** Asks for the password again when the session has ended, over the page as it stands; then the work goes on. */
export function SignInDialog() {
  const open = useSyncExternalStore(onGateChange, isWaitingForSignIn);
  const staff = useStaff();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const leave = () => {
    giveUpSigningIn();
    queries.setQueryData(sessionKeys.me, null);
    navigate('/sign-in');
  };
  return (
    <Modal
      open={open}
      title="请再登录一次"
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={420}
      zIndex={ON_TOP}
      destroyOnHidden
    >
      <div className={styles.again}>
        <p>{staff.name}，离开的时间较长，登录已经结束。登录后接着刚才的事做，页面上写的都还在。</p>
        <SignInForm only={staff.username} onDone={signedInAgain} />
        <Button type="link" onClick={leave}>
          不是{staff.name}？换一个账号
        </Button>
      </div>
    </Modal>
  );
}
