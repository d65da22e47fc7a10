import { addDays, tokensOf } from '@vc/domain';
import type { PublicationEntity } from '../../../src/content/publication.entity.ts';
import type { SearchDocEntity } from '../../../src/search/search-doc.entity.ts';
import { validFields } from '../factories.ts';
import { chance, type Place, type RowOf, rowAt } from './spread.ts';

const kinds = ['policy', 'interpretation', 'job', 'guide', 'news'];
const categories: Readonly<Record<string, string>> = {
  policy: 'pension',
  interpretation: 'pension',
  job: 'security',
  guide: 'preference',
  news: 'service',
};
const themes = ['优待证', '老年生活补助', '就业培训', '学历提升', '住院减免', '烈士褒扬', '志愿服务', '安置岗位', '荣军公寓', '随军家属'];
const deeds = ['办理须知', '政策解读', '招聘启事', '发放通知', '报名指南', '常见问题', '实施办法', '名单公示'];
const BODY = `<p>${'退役军人可以到户籍所在镇街的服务站咨询办理，带好身份证和退役证件，工作日都有人接待。'.repeat(12)}</p>`;

const kindAt = (i: number): string => kinds[i % kinds.length] as string;
const titleAt = (i: number): string =>
  `${themes[i % themes.length]}${deeds[Math.floor(i / themes.length) % deeds.length]}（${2018 + (i % 8)}年第${i}号）`;
const SUMMARY = '说明谁可以享受、怎么办理、到哪里去问。';

/** A live item, of every kind in turn, shown as current. */
export function publicationRow(place: Place): RowOf<PublicationEntity> {
  const { i, on, any } = place;
  const kind = kindAt(i);
  const deadline = addDays(on, 4000);
  return {
    ...rowAt(place),
    kind,
    category: categories[kind] as string,
    place: null,
    title: titleAt(i),
    summary: SUMMARY,
    body: BODY,
    fields: JSON.stringify(validFields[kind]?.(deadline)),
    formedOn: addDays(on, -3),
    facet: null,
    sourceUrl: null,
    aboutId: null,
    successorId: null,
    attachments: '[]',
    indexNumber: `330483/${on.slice(0, 4)}-${i}`,
    state: 'live',
    publishedOn: on,
    updatedOn: null,
    changes: '[]',
    withdrawnOn: null,
    withdrawnReason: null,
    expiresOn: kind === 'job' ? deadline : null,
    reviewOn: addDays(on, 365),
    reviewToldOn: null,
    quantity: kind === 'job' ? 5 : null,
    completeness: chance(any, 60) ? 100 : any.int(40, 99),
  };
}

/** The search entry of an item, with its tokens. */
export function searchRow({ i, id, on }: Place): RowOf<SearchDocEntity> {
  const title = titleAt(i);
  return {
    id: i + 1,
    kind: kindAt(i),
    subjectId: id,
    title,
    summary: SUMMARY,
    publishedOn: on,
    expiresOn: null,
    goneAfter: null,
    tokens: tokensOf(`${title}\n${SUMMARY}`).join(' '),
  };
}
