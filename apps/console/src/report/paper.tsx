import type { ReportWork } from '@vc/contract';
import { filledJson, type Lookup, type TextPlace } from '@vc/domain';
import { Input } from 'antd';
import { useMemo } from 'react';
import { fieldId } from '../ui/field.tsx';
import { Loading } from '../ui/states.tsx';
import { type OutlinePart, outlineOf, printedAt } from './outline.ts';
import styles from './paper.module.css';
import { PaperTable } from './paper-table.tsx';
import { Paragraphs } from './paragraphs.tsx';
import { readable } from './pieces.ts';
import type { ReportDesk } from './use-report-desk.ts';
import { PlaceEditor } from './writing/place-editor.tsx';

interface PaperProps {
  work: ReportWork;
  /** What is being written; null for those who only read. */
  desk: ReportDesk | null;
  /** What the tokens stand for; null until the numbers are there. */
  lookup: Lookup | null;
  /** Sentences are written on the paper itself. */
  writing: boolean;
}

/** The report as it would be printed, every number leading to its records. */
export function Paper(props: PaperProps) {
  const { work } = props;
  const parts = useMemo(() => outlineOf(work.year), [work.year]);
  const { title, bureau } = work.document;
  const [first, second] = title.startsWith(bureau) ? [bureau, title.slice(bureau.length)] : [title, ''];
  return (
    <article className={styles.paper} aria-labelledby="report-title">
      <HeaderBlock {...props} />
      <h2 className={styles.title} id="report-title">
        <span>{first}</span>
        <span>{second}</span>
      </h2>
      <Place {...props} place="intro" />
      {parts.map(part => (
        <Part key={part.title} {...props} part={part} />
      ))}
    </article>
  );
}

function Part({ part, ...props }: PaperProps & { part: OutlinePart }) {
  return (
    <section>
      <h3>{part.title}</h3>
      {part.places.map(({ place, head }) => (
        <div key={place}>
          {head && <h4>{head}</h4>}
          <Place {...props} place={place} />
        </div>
      ))}
      {part.table && <PaperTable table={part.table} work={props.work} />}
    </section>
  );
}

function Place({ work, desk, lookup, writing, place }: PaperProps & { place: TextPlace }) {
  const text = desk?.form.text[place] ?? work.text[place];
  if (writing && desk)
    return lookup ? (
      <PlaceEditor
        place={place}
        lookup={lookup}
        value={text}
        problem={desk.problemAt(`text.${place}`)}
        onChange={paragraphs => desk.writeText(place, paragraphs)}
      />
    ) : (
      <Loading lines={2} />
    );
  const saved = text.join('\n') === work.text[place].join('\n');
  const printed = saved ? printedAt(work.document, place) : null;
  return <Paragraphs work={work} lines={readable(text, lookup, printed)} />;
}

/** The header block of a disclosed document (信息公开目录要素); its number is written in its place. */
function HeaderBlock({ work, desk, writing }: PaperProps) {
  const lines = Object.entries(filledJson(work.document).catalogue as Record<string, string>);
  return (
    <dl className={styles.header}>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{label === '文件编号' && writing && desk ? <DocumentNumber desk={desk} label={label} /> : value || '—'}</dd>
        </div>
      ))}
    </dl>
  );
}

const NUMBER_MAX = 60;

function DocumentNumber({ desk, label }: { desk: ReportDesk; label: string }) {
  const problem = desk.problemAt('documentNumber');
  return (
    <>
      <Input
        id={fieldId('documentNumber')}
        aria-label={label}
        size="small"
        value={desk.form.documentNumber}
        maxLength={NUMBER_MAX}
        placeholder="没有可以不填"
        onChange={event => desk.writeNumber(event.target.value)}
        {...(problem ? { status: 'error' as const, 'aria-invalid': true } : {})}
      />
      {problem && <span role="alert">{problem}</span>}
    </>
  );
}
