import { Drawer } from 'antd';
import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useStaff } from '../session/staff-context.ts';
import { Icon } from './icons.tsx';
import { type Group, groupsFor, type Place } from './navigation.ts';
import styles from './shell.module.css';

const isAt = (pathname: string, { to }: Place): boolean => pathname === to || pathname.startsWith(`${to}/`);

/** The foot of the screen on a phone: what is needed most, and the rest one tap away. */
export function BottomBar() {
  const staff = useStaff();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const groups = groupsFor(staff.roles);
  const places = groups.flatMap(group => group.places);
  const handy = places.filter(place => place.handy);
  const elsewhere = places.find(place => !place.handy && isAt(pathname, place));
  return (
    <nav className={styles.bottom} aria-label="主要栏目（手机）">
      {handy.map(({ to, label, icon }) => (
        <NavLink key={to} to={to} onClick={() => setOpen(false)}>
          <Icon name={icon} size={23} />
          <span>{label}</span>
        </NavLink>
      ))}
      <button type="button" aria-expanded={open} data-here={elsewhere ? '' : undefined} onClick={() => setOpen(!open)}>
        <Icon name="more" size={23} />
        <span>{elsewhere?.label ?? '更多'}</span>
      </button>
      {open && <AllPlaces groups={groups} onClose={() => setOpen(false)} />}
    </nav>
  );
}

function AllPlaces({ groups, onClose }: { groups: readonly Group[]; onClose: () => void }) {
  return (
    <Drawer open placement="bottom" title="全部栏目" onClose={onClose} size="auto">
      {groups.map(({ label, places }) => (
        <section key={label} className={styles.all} aria-label={label}>
          <h3>{label}</h3>
          <div>
            {places.map(({ to, label: name, icon }) => (
              <NavLink key={to} to={to} onClick={onClose}>
                <Icon name={icon} size={24} />
                {name}
              </NavLink>
            ))}
          </div>
        </section>
      ))}
    </Drawer>
  );
}
