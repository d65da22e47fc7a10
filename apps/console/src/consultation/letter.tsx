import { type Cite, kindLabels, type Message, publicPlaces } from '@vc/contract';
import { citeStates, dayInWords, dayOf, findPersonalData, messageKinds } from '@vc/domain';
import { momentInWords } from '../lib/days.ts';
import { CaseFiles } from '../ui/case-files.tsx';
import styles from '../ui/case-letter.module.css';
import { Stamp } from '../ui/stamp.tsx';

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

/** Public items that an answer rests on. */
export function Cites({ cites }: { cites: readonly Cite[] }) {
  if (cites.length === 0) return null;
  return (
    <ul className={styles.cites} aria-label="引用的内容">
      {cites.map(({ id, kind, title, state }) => (
        <li key={id}>
          <small>{kindLabels[kind as keyof typeof kindLabels] ?? kind}</small>
          {state === 'withdrawn' ? (
            <span>{title}</span>
          ) : (
            <a href={publicPlaces.content(id)} target="_blank" rel="noreferrer">
              {title}
            </a>
          )}
          {state !== 'live' && <Stamp tone="amber">{citeStates[state]}</Stamp>}
        </li>
      ))}
    </ul>
  );
}

const looks: Readonly<Record<Message['kind'], string>> = {
  question: '',
  'follow-up': '',
  reopen: '',
  answer: styles.answer ?? '',
  note: styles.note ?? '',
};

/** One thing that was said, on letter paper; notes among colleagues on a slip of another colour. */
function Letter({ message, receipt }: { message: Message; receipt: string }) {
  const { kind, text, at, by, files, cites } = message;
  return (
    <article className={`${styles.letter} ${looks[kind]}`} aria-label={messageKinds[kind]}>
      <header>
        <h2>{messageKinds[kind]}</h2>
        <p>
          {kind === 'question' && `${receipt}　`}
          {momentInWords(at)}
          {kind === 'note' && `　${by}　提问人看不到`}
        </p>
      </header>
      <p className={styles.words}>{text}</p>
      <CaseFiles files={files} />
      <Cites cites={cites} />
      {kind !== 'note' && (
        <footer>
          <span>{by}</span>
          <span>{dayInWords(dayOf(at))}</span>
        </footer>
      )}
    </article>
  );
}

/** Everything that was said, oldest first. */
export function Thread({ thread, receipt }: { thread: readonly Message[]; receipt: string }) {
  return (
    <>
      {thread.map(message => (
        <Letter key={message.id} message={message} receipt={receipt} />
      ))}
    </>
  );
}
