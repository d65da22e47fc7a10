import { Button } from 'antd';
import styles from './list.module.css';

interface UnstartedRowProps {
  year: number;
  thisYear: number;
  /** Begins its report; null for those who may not. */
  onStart: ((year: number) => void) | null;
}

/** A year with records and without a report: whether one can be begun, and by when it had to be public. */
export function UnstartedRow({ year, thisYear, onStart }: UnstartedRowProps) {
  const over = year < thisYear;
  return (
    <div className={styles.year} data-unstarted="">
      <b className={styles.number}>
        {year}
        <small>年度</small>
      </b>
      <span className={styles.facts}>
        <span>{over ? '还没有起草' : '这一年还没有结束'}</span>
        <small>{over ? `应于 ${year + 1}年1月31日前公布（条例第四十九条）` : `${year + 1}年1月起可以起草`}</small>
      </span>
      {over && onStart && (
        <span className={styles.marks}>
          <Button onClick={() => onStart(year)} aria-label={`起草 ${year} 年度报告`}>
            起草
          </Button>
        </span>
      )}
    </div>
  );
}
