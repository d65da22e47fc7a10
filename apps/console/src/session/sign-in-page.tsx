import { useNavigate, useSearchParams } from 'react-router';
import { PaperFrame } from './paper-frame.tsx';
import styles from './session.module.css';
import { useSite } from './session-query.ts';
import { SignInForm } from './sign-in-form.tsx';

/** Only addresses of the console itself are gone to after signing in. */
const inside = (to: string | null): string => (to?.startsWith('/') && !to.startsWith('//') ? to : '/');

/** Where staff sign in. */
export function SignInPage() {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const site = useSite();
  return (
    <PaperFrame title="工作台登录" lead="用单位分配的账号登录。">
      <SignInForm onDone={() => navigate(inside(params.get('to')), { replace: true })} />
      <p className={styles.foot}>忘记密码，请联系本单位管理员。{site.data?.phone && `咨询电话 ${site.data.phone}`}</p>
    </PaperFrame>
  );
}
