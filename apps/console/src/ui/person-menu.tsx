import { roles as roleLabels } from '@vc/domain';
import { Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { useSignOut } from '../session/session-query.ts';
import { useStaff } from '../session/staff-context.ts';
import { Icon } from './icons.tsx';
import styles from './shell.module.css';

/** The member of staff at work, of which section, and what concerns only him. */
export function PersonMenu({ compact }: { compact?: boolean }) {
  const staff = useStaff();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const titles = staff.roles.map(role => roleLabels[role]).join('、');
  const who = [staff.section, titles].filter(Boolean).join(' · ');
  const items = [
    ...(compact ? [{ key: 'who', label: `${staff.name}（${who}）`, disabled: true }] : []),
    ...(compact || !staff.section ? [] : [{ key: 'section', label: `科室：${staff.section}`, disabled: true }]),
    { key: 'password', label: '修改密码', onClick: () => navigate('/password') },
    { key: 'out', label: '退出登录', onClick: () => signOut.mutate(undefined, { onSuccess: () => navigate('/sign-in') }) },
  ];
  return (
    <Dropdown menu={{ items }} trigger={['click']} placement={compact ? 'bottomRight' : 'topLeft'}>
      <button type="button" className={compact ? styles.personCompact : styles.person} aria-label={`${staff.name}，${who}，个人菜单`}>
        <span className={styles.initial}>{staff.name.slice(0, 1)}</span>
        {!compact && (
          <span className={styles.who}>
            <b>{staff.name}</b>
            <small>{signOut.isPending ? '正在退出…' : who}</small>
          </span>
        )}
        {!compact && <Icon name="up" size={16} />}
      </button>
    </Dropdown>
  );
}
