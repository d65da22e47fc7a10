import { type Attachment, factsOf, fileTypes, type Kind, publicFields, type Site, sizeInWords } from '@vc/contract';
import { type Day, dayInWords } from '@vc/domain';
import type { ReactNode } from 'react';
import { today } from '../lib/days.ts';
import { Article } from '../ui/article.tsx';
import type { ContentForm } from './content-form.ts';
import { useContent } from './content-query.ts';
import styles from './phone.module.css';

/** What of an item is shown to the public. */
export type Shown = Pick<
  ContentForm,
  'title' | 'category' | 'place' | 'summary' | 'body' | 'formedOn' | 'sourceUrl' | 'aboutId' | 'successorId' | 'fields'
> & {
  publishedOn: Day | null;
  indexNumber: string | null;
  attachments: readonly Attachment[];
};

interface PhoneDetailProps {
  kind: Kind;
  shown: Shown;
  site: Site | undefined;
}

/** The mini-program's page of one item: the answer first, then the whole text, then what belongs to it. */
export function PhoneDetail({ kind, shown, site }: PhoneDetailProps) {
  const about = useContent(shown.aboutId ?? '');
  const successor = useContent(shown.successorId ?? '');
  const facts = factsOf(kind, publicFields(kind, shown.fields));
  const answers = facts.filter(fact => fact.long);
  const particulars = facts.filter(fact => !fact.long);
  return (
    <div className={styles.detail}>
      <Heading kind={kind} shown={shown} site={site} />
      {facts.length > 0 && (
        <div className={styles.answer}>
          {answers.map(({ field, label, value }) => (
            <div key={field} className={styles.one}>
              <b>{label}</b>
              <p>{value}</p>
            </div>
          ))}
          {particulars.map(({ field, label, value }) => (
            <div key={field} className={styles.fact}>
              <span>{label}</span>
              <span>{value}</span>
            </div>
          ))}
        </div>
      )}
      {shown.body && (
        <Card title={answers.length > 0 ? kind.bodyTitle : null}>
          <Article html={shown.body} className={styles.article ?? ''} />
        </Card>
      )}
      {shown.attachments.length > 0 && (
        <Card title="附件">
          {shown.attachments.map(({ key, name, type, size }) => (
            <div key={key} className={styles.file}>
              <b>{name}</b>
              <span>
                {fileTypes[type].label}，{sizeInWords(size)}
              </span>
            </div>
          ))}
        </Card>
      )}
      {about.data && shown.aboutId && (
        <Card title="相关内容">
          <p>
            <b>{about.data.title}</b>
          </p>
          <p className={styles.small}>解读的文件</p>
        </Card>
      )}
      {successor.data && shown.successorId && (
        <Card title="已被新文件替代">
          <p>
            <b>{successor.data.title}</b>
          </p>
        </Card>
      )}
      {shown.sourceUrl && (
        <Card title="来源">
          <p>
            <b>查看发布网站上的原文</b>
          </p>
          <p className={styles.small}>{shown.sourceUrl}</p>
        </Card>
      )}
      <Card title="还有不明白的？">
        <p className={styles.button}>还有疑问，去留言</p>
        <p className={styles.button}>打电话问 {site?.phone}</p>
      </Card>
    </div>
  );
}

function Heading({ kind, shown, site }: PhoneDetailProps) {
  const place = site?.places.find(({ key }) => key === shown.place)?.label;
  const tags = [kind.categories[shown.category], place].filter(tag => tag !== undefined);
  const dates = [
    shown.publishedOn ? `${withoutWeekday(shown.publishedOn)} 发布` : `${withoutWeekday(today())} 发布（发布当天）`,
    shown.formedOn && `${withoutWeekday(shown.formedOn as Day)} 成文`,
    shown.indexNumber && `索引号 ${shown.indexNumber}`,
  ].filter(Boolean);
  return (
    <div className={styles.heading}>
      <p className={styles.tags}>
        {tags.map(tag => (
          <span key={tag}>{tag}</span>
        ))}
      </p>
      <p className={styles.title}>{shown.title || '（还没有标题）'}</p>
      {shown.summary && <p className={styles.summary}>{shown.summary}</p>}
      <p className={styles.small}>
        {dates.map(words => (
          <span key={words}>{words}</span>
        ))}
      </p>
    </div>
  );
}

function Card({ title, children }: { title: string | null; children: ReactNode }) {
  return (
    <div className={styles.card}>
      {title && <p className={styles.cardTitle}>{title}</p>}
      {children}
    </div>
  );
}

const withoutWeekday = (on: Day): string => dayInWords(on).replace(/（.*）$/, '');
