import { fieldProblems, kindOf, z } from '@vc/contract';
import { isDay, type Subject } from '@vc/domain';
import type { Draft, Origin } from '../content/index.ts';

/** A content record as other systems hand it over, one JSON object each. Any other field is refused by name. */
const record = z.strictObject({
  id: z.string('缺少 id').check(z.regex(/^[\w.-]{1,80}$/, 'id 只能用字母、数字、点、横线和下划线，最多 80 位')),
  type: z.enum(['policy', 'guide', 'notice', 'news', 'job', 'qa'], {
    error: '缺少 type，或不是 policy、guide、notice、news、job、qa 之一',
  }),
  title: z
    .string('缺少 title（标题）')
    .check(z.trim(), z.minLength(1, '缺少 title（标题）'), z.maxLength(120, 'title（标题）最多 120 个字')),
  body: z.string('缺少 body（正文）').check(z.maxLength(50_000, 'body（正文）太长')),
  issuer: z.optional(z.string('issuer 应为文字').check(z.maxLength(120, 'issuer 最多 120 个字'))),
  date: z.optional(z.string('date 应为文字，如 2024-07 或 2024-07-31')),
  source_address: z.optional(z.string('source_address 应为网址')),
  topics: z.optional(z.array(z.string(), 'topics 应为文字列表')),
  body_kind: z.optional(z.string()),
  record_type_hint: z.optional(z.string()),
  validity: z.optional(z.string()),
  catalogue: z.optional(z.record(z.string(), z.string())),
  facts: z.optional(z.record(z.string(), z.unknown(), 'facts 应为对象')),
});
export type ImportRecord = z.infer<typeof record>;

/** A record out of parsed JSON, or everything that is wrong with it in words. */
export function readRecord(json: unknown): { record: ImportRecord } | { problems: string[] } {
  const parsed = record.safeParse(json);
  if (parsed.success) return { record: parsed.data };
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { problems: ['应为一个 JSON 对象'] };
  return { problems: [...new Set(fieldProblems(parsed.error as never).map(problem => problem.message))] };
}

const SUBJECTS: readonly [Subject, RegExp][] = [
  ['medical', /医疗/],
  ['training', /培训|教育/],
  ['employment', /就业|创业|税收|招聘/],
  ['preference', /优待证|光荣牌|优待目录|公交/],
  ['settlement', /安置|报到|安排工作|选岗|一次性经济补助/],
  ['pension', /抚恤|补助|老义务兵|评残|伤残|带病回乡|优待金|优抚|补贴/],
];

const subjectOf = (topics: readonly string[]): Subject =>
  topics.map(topic => SUBJECTS.find(([, words]) => words.test(topic))?.[0]).find(found => found !== undefined) ?? 'other';

function kindKeyOf({ type, record_type_hint: hint }: ImportRecord): string {
  if (type === 'qa' || hint?.includes('interpretation')) return 'interpretation';
  return type === 'notice' ? 'announcement' : type;
}

const validityOf = ({ validity = '', catalogue }: ImportRecord): string =>
  /expired/.test(validity) ? 'lapsed' : /superseded/.test(validity) ? 'amended' : catalogue?.有效性 === '废止' ? 'repealed' : 'valid';

const numberOf = (title: string): string | null => /[\u4e00-\u9fff]{1,12}〔\d{4}〕\d+号/.exec(title)?.[0] ?? null;

/** What each kind can take from a record; what the record does not say is left for staff to fill in. */
function fieldsOf(kind: string, from: ImportRecord): Record<string, unknown> {
  const issuer = from.issuer || null;
  const dated = /^\d{4}(-\d{2}){0,2}$/.test(from.date ?? '') ? from.date : null;
  const all: Record<string, unknown> = {
    issuer,
    interpreter: issuer,
    employer: issuer,
    documentNumber: numberOf(from.title),
    issuedOn: dated,
    validity: validityOf(from),
    form: from.type === 'qa' ? 'qa' : 'text',
    vacancies: Number.isInteger(from.facts?.posts) ? from.facts?.posts : null,
  };
  const known = kindOf(kind)?.form.map(field => field.field) ?? [];
  return Object.fromEntries(known.filter(name => all[name] !== undefined && all[name] !== null).map(name => [name, all[name]]));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const SUMMARY = 80;

/** A record as a draft for staff to complete and have approved; nothing of it is public yet. */
export function draftOf(from: ImportRecord): { draft: Draft; extra: { importKey: string; origin: Origin } } {
  const kind = kindKeyOf(from);
  const categories = kindOf(kind)?.categories ?? {};
  const subject = subjectOf(from.topics ?? []);
  return {
    draft: {
      kind,
      title: from.title,
      category: [subject, from.type, 'other'].find(key => key in categories) ?? null,
      place: null,
      summary: [...(from.body.split(/(?<=[。；])/)[0] ?? '')].slice(0, SUMMARY).join(''),
      body: from.body
        .split(/\n+/)
        .filter(Boolean)
        .map(paragraph => `<p>${escaped(paragraph)}</p>`)
        .join(''),
      fields: fieldsOf(kind, from),
      formedOn: isDay(from.date) ? from.date : null,
      sourceUrl: /^https?:\/\//.test(from.source_address ?? '') ? (from.source_address as string) : null,
      aboutId: null,
    },
    extra: { importKey: `import:${from.id}`, origin: { source: from.source_address ?? '', facts: from.facts ?? null } },
  };
}
