import { contentRoutes, type Desk, type Gauge } from '@vc/contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMayCall, useStaff } from '../session/staff-context.ts';
import { casePage } from './case-links.ts';
import styles from './gauges.module.css';

interface GaugeCardProps {
  label: string;
  value: ReactNode;
  unit: string;
  level: Gauge['level'];
  words: string;
  to?: string | null;
}

const levels: Record<Gauge['level'], string> = { good: '正常', amber: '注意', red: '紧急', alarm: '报警' };

/** A span or a count that must not grow. Its level is written out: colour never says it alone. */
function GaugeCard({ label, value, unit, level, words, to }: GaugeCardProps) {
  const body = (
    <>
      <span>
        {label}
        {level !== 'good' && <em>{levels[level]}</em>}
      </span>
      <b>
        {value} <small>{unit}</small>
      </b>
      <p>{words}</p>
    </>
  );
  return <li data-level={level}>{to ? <Link to={to}>{body}</Link> : <div>{body}</div>}</li>;
}

/** What must not grow: the oldest unanswered question, what is late or untaken, the days without a publication. */
export function Gauges({ desk: { cases: work, publication } }: { desk: Desk }) {
  const { roles } = useStaff();
  const mayPublish = useMayCall(contentRoutes.workList);
  const oldest = work?.oldestConsultation ?? null;
  return (
    <ul className={styles.gauges}>
      {work && (
        <>
          <GaugeCard
            label="最久未答复的留言"
            value={work.consultation.days ?? 0}
            unit="个工作日"
            level={work.consultation.level}
            words={work.consultation.words}
            to={oldest && casePage(oldest.kind, oldest.id, roles)}
          />
          <GaugeCard
            label="已超期"
            value={work.counts.late}
            unit="件"
            level={work.counts.late > 0 ? 'red' : 'good'}
            words={work.counts.late > 0 ? '请先办这些，并向来件人说明' : '没有超期的办件'}
            to="/cases?view=all&late=1"
          />
          <GaugeCard
            label="超时未受理"
            value={work.counts.unaccepted}
            unit="件"
            level={work.counts.unaccepted > 0 ? 'amber' : 'good'}
            words={work.counts.unaccepted > 0 ? '收到后一个工作日内要有人领办' : '都有人受理了'}
            to="/cases?view=all&unaccepted=1"
          />
        </>
      )}
      <GaugeCard
        label="距上次发布"
        value={publication.days ?? '—'}
        unit="天"
        level={publication.level}
        words={publication.words}
        to={mayPublish ? '/contents' : null}
      />
    </ul>
  );
}
