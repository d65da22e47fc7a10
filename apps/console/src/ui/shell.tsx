import { NavLink, Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { NoticeBell } from '../desk/notice-bell.tsx';
import { useSite } from '../session/session-query.ts';
import { useStaff } from '../session/staff-context.ts';
import { HillsFoot, Seal } from './art.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Icon } from './icons.tsx';
import { groupsFor } from './navigation.ts';
import { PersonMenu } from './person-menu.tsx';
import styles from './shell.module.css';
import { DemoMark } from './stamp.tsx';

/** All rooms, group by group, at the side of a desk. */
function Navigation() {
  const staff = useStaff();
  return (
    <nav className={styles.nav} aria-label="主要栏目">
      {groupsFor(staff.roles).map(({ label, places }) => (
        <section key={label} aria-label={label}>
          <h2>{label}</h2>
          {places.map(({ to, label: name, icon }) => (
            <NavLink key={to} to={to}>
              <Icon name={icon} />
              <span>{name}</span>
            </NavLink>
          ))}
        </section>
      ))}
    </nav>
  );
}

/** The house around every page: navigation, whose console it is, who is at work. */
export function Shell() {
  const site = useSite();
  const onTheWay = useNavigation().state === 'loading';
  const name = site.data?.name ?? '退役军人云服务平台';
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#page">
        跳到正文
      </a>
      <header className={styles.rail}>
        <div className={styles.brand}>
          <Seal size={46} />
          <div>
            <b>{name}</b>
            <small>云服务平台 · 工作台</small>
          </div>
        </div>
        {site.data?.demo && <DemoMark className={styles.railMark ?? ''} />}
        <Navigation />
        <NoticeBell />
        <HillsFoot className={styles.hills ?? ''} />
        <PersonMenu />
      </header>
      <header className={styles.top}>
        <Seal size={34} />
        <b>{name}</b>
        {site.data?.demo && <DemoMark />}
        <NoticeBell compact />
        <PersonMenu compact />
      </header>
      <main id="page" className={styles.main} tabIndex={-1} aria-busy={onTheWay}>
        <Outlet />
        <ScrollRestoration />
      </main>
      <BottomBar />
    </div>
  );
}
