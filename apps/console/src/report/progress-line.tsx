import type { ReportWork } from '@vc/contract';
import { dayOf } from '@vc/domain';
import { momentInWords, shortDay } from '../lib/days.ts';
import { Icon } from '../ui/icons.tsx';
import styles from './progress.module.css';
import { type Milestone, milestonesOf } from './progress.ts';

const spoken: Record<Milestone['standing'], string> = { done: '已完成', now: '现在这一步', ahead: '还没有到' };

/** A day that may be set in two lines, after its year and nowhere else. */
const breakable = (day: string) => day.split(/(?<=年)/).flatMap((part, i) => (i > 0 ? [<wbr key="year" />, part] : [part]));

/** From draft to publication: which steps are taken, by whom and when. */
export function ProgressLine({ state, history }: Pick<ReportWork, 'state' | 'history'>) {
  return (
    <ol className={styles.line} aria-label="进度">
      {milestonesOf(state, history).map(({ state: step, label, standing, line }, i) => (
        <li key={step} data-standing={standing} aria-current={step === state ? 'step' : undefined}>
          <span className={styles.mark} aria-hidden="true">
            {standing === 'ahead' || (standing === 'now' && step === 'draft') ? i + 1 : <Icon name="check" size={18} />}
          </span>
          <span className={styles.words}>
            <b>{label}</b>
            <span className="visually-hidden">（{spoken[standing]}）</span>
            {line && (
              <small title={momentInWords(line.at)}>
                <span>{line.who}</span> <time dateTime={line.at}>{breakable(shortDay(dayOf(line.at)))}</time>
              </small>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
