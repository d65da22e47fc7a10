import type { ConsultationWork } from '@vc/contract';
import { dayInWords, dayOf, findPersonalData } from '@vc/domain';
import { momentInWords } from '../lib/days.ts';
import styles from './letter.module.css';

/** Text with what looks like personal data underlined, so that the eye finds it. */
export function Marked({ text }: { text: string }) {
  const parts = [];
  let from = 0;
  for (const { start, end } of findPersonalData(text)) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}

/** The question as it came, on letter paper. */
export function QuestionLetter({ work }: { work: ConsultationWork }) {
  return (
    <article className={styles.letter}>
      <header>
        <h2>来信</h2>
        <p>
          {work.receipt}　{momentInWords(work.askedAt)} 收到
        </p>
      </header>
      <p className={styles.words}>{work.question}</p>
      <footer>
        <span>{work.name ?? '没有留称呼'}</span>
        <span>{dayInWords(dayOf(work.askedAt))}</span>
      </footer>
    </article>
  );
}

/** The answer as the asker reads it. */
export function AnswerLetter({ work }: { work: ConsultationWork }) {
  if (work.answer === null) return null;
  return (
    <article className={`${styles.letter} ${styles.answer}`}>
      <header>
        <h2>答复</h2>
      </header>
      <p className={styles.words}>{work.answer}</p>
      <footer>
        <span>{work.answeredBy}</span>
        {work.answeredOn && <span>{dayInWords(work.answeredOn)}</span>}
      </footer>
    </article>
  );
}
