import { LinkTabs } from './link-tabs.tsx';
import styles from './year-tabs.module.css';

interface YearTabsProps {
  years: readonly number[];
  current: number | null;
  to: (year: number) => string;
}

/** The years of a page, newest first. */
export function YearTabs({ years, current, to }: YearTabsProps) {
  return (
    <div className={styles.years}>
      <LinkTabs
        label="选择年度"
        tabs={years.map(year => ({ key: String(year), label: `${year} 年`, to: to(year) }))}
        current={String(current)}
      />
    </div>
  );
}
