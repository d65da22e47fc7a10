import { NavLink } from 'react-router';
import { Icon } from '../ui/icons.tsx';
import styles from '../ui/shell.module.css';
import { useUnread } from './desk-query.ts';

/** Above this a number says no more than “many”. */
const MANY = 99;

/** The way to what one was told, with how much of it is unread. */
export function NoticeBell({ compact }: { compact?: boolean }) {
  const unread = useUnread().data?.unread ?? 0;
  return (
    <NavLink
      className={(compact ? styles.bellCompact : styles.bell) ?? ''}
      to="/notices"
      aria-label={unread > 0 ? `通知，${unread} 条未读` : '通知'}
    >
      <Icon name="bell" size={compact ? 23 : 20} />
      {!compact && <span>通知</span>}
      {unread > 0 && <b>{unread > MANY ? `${MANY}+` : unread}</b>}
    </NavLink>
  );
}
