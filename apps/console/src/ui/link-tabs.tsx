import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import styles from './link-tabs.module.css';

interface LinkTabsProps {
  label: string;
  tabs: readonly { key: string; label: string; to: string }[];
  current: string;
}

/** Views of one page, each with an address of its own. The current one is brought into view where room is short. */
export function LinkTabs({ label, tabs, current }: LinkTabsProps) {
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the current tab is found in the document
  useEffect(() => {
    const tab = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && tab) nav.current.scrollLeft = tab.offsetLeft - nav.current.clientWidth / 2 + tab.clientWidth / 2;
  }, [current]);
  return (
    <nav className={styles.tabs} aria-label={label} ref={nav}>
      {tabs.map(tab => (
        <Link key={tab.key} to={tab.to} replace aria-current={tab.key === current ? 'page' : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
