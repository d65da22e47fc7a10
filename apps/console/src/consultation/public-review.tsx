import type { ConsultationWork } from '@vc/contract';
import styles from './consultation.module.css';
import { Marked } from './letter.tsx';

/** The text for the public beside what was really written, so that a reviewer sees what was changed. */
export function PublicReview({ work }: { work: ConsultationWork }) {
  if (!work.forPublic) return null;
  const rows = [
    { label: '问题', original: work.question, shown: work.forPublic.question },
    { label: '答复', original: work.answer ?? '', shown: work.forPublic.answer },
  ];
  return (
    <div className={styles.review}>
      <p className={styles.publicTitle}>
        <span>公开标题</span>
        {work.forPublic.title}
      </p>
      {rows.map(({ label, original, shown }) => (
        <section key={label} className={styles.pair}>
          <div>
            <h3>{label} · 原文</h3>
            <p>
              <Marked text={original} />
            </p>
          </div>
          <div className={styles.shown}>
            <h3>
              {label} · 公开的文字
              {original.trim() === shown.trim() && <small>与原文一致</small>}
            </h3>
            <p>
              <Marked text={shown} />
            </p>
          </div>
        </section>
      ))}
    </div>
  );
}
