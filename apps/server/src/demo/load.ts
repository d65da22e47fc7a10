import { kindOf } from '@vc/contract';
import { addDays, addMonths, addWorkingDays, type Calendar, type Day, yearOf } from '@vc/domain';
import {
  answerConsultation,
  askConsultation,
  type ConsultationEntity,
  proposePublicity,
  publishAnswer,
  type Question,
} from '../consultation/index.ts';
import { confirmContent, draftContent, publishByProgram } from '../content/index.ts';
import { disclose } from '../disclosure/index.ts';
import { addFile, attachFile, type Kept } from '../files/index.ts';
import { system } from '../platform/actor.ts';
import { currentCalendar } from '../platform/calendars.ts';
import { newId } from '../platform/ids.ts';
import type { Tx } from '../platform/tx.ts';
import { VeteranEntity } from '../session/index.ts';
import { keepSetting } from '../site/index.ts';
import { fileApplications } from './applications.ts';
import { casesOf2020, reportOf2020 } from './cases-2020.ts';
import { demoItems, demoPolicies } from './data/index.ts';
import { questions } from './data/questions.ts';
import { demoSite } from './data/site.ts';
import type { DemoItem, DemoQuestion } from './demo-item.ts';
import { jobsOf2020, openJobs } from './jobs.ts';
import { COUNTS_2020, ledgerOf2020, PLATFORM_VACANCIES_2020, type PolicyOf2020 } from './ledger-2020.ts';
import { at } from './moment.ts';

type Forms = ReadonlyMap<string, Kept>;

const OPEN_JOBS = 60;

const earlier = (a: Day, b: Day): Day => [a, b].sort()[0] as Day;

/** The whole of the demo data, in one transaction: all of it or none. `forms` go with the items of their keys. */
export async function loadDemo(tx: Tx, forms: Forms = new Map()): Promise<void> {
  const calendar = await currentCalendar(tx);
  await keepSetting(tx, 'site', demoSite);
  await keepSetting(tx, 'demo', true);
  const published = new Map<string, string>();
  const policiesOf2020: PolicyOf2020[] = [];
  for (const policy of demoPolicies(tx.today)) {
    const row = await publishItem(tx, policy, published, forms);
    if (yearOf(policy.publishedOn) === 2020) policiesOf2020.push({ ...row, title: policy.title, publishedOn: policy.publishedOn });
  }
  const jobs = [...jobsOf2020(COUNTS_2020['platform/job'], PLATFORM_VACANCIES_2020), ...openJobs(OPEN_JOBS, tx.today)];
  for (const item of [...demoItems(tx.today), ...jobs]) await publishItem(tx, item, published, forms);
  for (const publication of ledgerOf2020(policiesOf2020)) await disclose(tx.asOf(at(publication.publishedOn, '10:00')), publication);
  const veteranId = newId();
  await tx.keep(VeteranEntity, { id: veteranId, createdAt: tx.at });
  for (const [i, question] of questions.entries()) await fileQuestion(tx, veteranId, question, i, calendar);
  await fileApplications(tx, veteranId);
  await casesOf2020(tx, calendar);
  await reportOf2020(tx);
}

/** When the `i`th item was last looked at again; null for one that is newer than its kind's time, and for a few that still wait. */
function lastReviewOf({ kind, publishedOn }: DemoItem, i: number, today: Day): Day | null {
  const months = kindOf(kind)?.reviewEvery ?? 0;
  if (addMonths(publishedOn, months) >= today || i % 24 === 0) return null;
  return addDays(today, -(3 + ((i * 29) % (months * 28))));
}

/** Drafts, submits and publishes one item as on its day. Gives its id and ledger topic. */
async function publishItem(tx: Tx, item: DemoItem, published: Map<string, string>, forms: Forms) {
  const then = tx.asOf(at(item.publishedOn, '09:30'));
  const { key, kind, category, place, title, summary, body, fields, publishedOn } = item;
  const draft = {
    kind,
    category,
    title,
    summary,
    body,
    fields,
    place: place ?? null,
    formedOn: addDays(publishedOn, -3),
    sourceUrl: item.sourceUrl ?? null,
    aboutId: item.about ? (published.get(item.about) ?? null) : null,
    successorId: item.successor ? (published.get(item.successor) ?? null) : null,
  };
  const row = await draftContent(then, draft, { importKey: `demo:${key}` });
  const form = forms.get(key);
  if (form) await attachFile(then, row, await addFile(then, row, form));
  await publishByProgram(then, row, '演示数据', publishedOn);
  const reviewedOn = lastReviewOf(item, published.size, tx.today);
  if (reviewedOn) await confirmContent(tx.asOf(at(reviewedOn, '14:10')), row);
  published.set(key, row.id);
  return { id: row.id, topic: kindOf(kind)?.topic(category, fields) ?? null };
}

/** Puts a question through its life as far as the data says: asked, answered, rated, made public. */
async function fileQuestion(tx: Tx, veteranId: string, data: DemoQuestion, i: number, calendar: Calendar): Promise<void> {
  const askedOn = typeof data.asked === 'string' ? data.asked : addDays(tx.today, -data.asked.daysAgo);
  const { category, question, name, phone, anonymous, answer } = data;
  const asked: Question = { category: category as Question['category'], question, name, phone, anonymous, clientKey: `demo-question-${i}` };
  const row = await askConsultation(tx.asOf(at(askedOn, '15:20')), veteranId, asked);
  if (!answer) return;
  const on = addWorkingDays(askedOn, answer.workingDaysLater, calendar, { provisional: true }).day;
  const then = tx.asOf(at(earlier(on, tx.today), '10:40'), system(answer.by));
  await answerConsultation(then, row, { text: answer.text });
  if (data.rating) await rate(then, row, data.rating);
  if (!data.public) return;
  await proposePublicity(then, row, data.public);
  await publishAnswer(then, row);
}

async function rate(tx: Tx, row: ConsultationEntity, rating: NonNullable<DemoQuestion['rating']>): Promise<void> {
  Object.assign(row, { state: 'rated', rating });
  await tx.save(row, 'rate');
}
