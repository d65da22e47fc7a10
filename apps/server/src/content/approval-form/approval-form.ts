import { type ContentWork, kindOf } from '@vc/contract';
import {
  approvalChains,
  approvalLabels,
  type Channel,
  channels,
  type Day,
  dayInWords,
  dayOf,
  decisions,
  publicAttributes,
} from '@vc/domain';

/** A line of the form: labels with their values side by side; `tall` leaves room for a hand-written note. */
export interface FormRow {
  cells: readonly (readonly [label: string, value: string])[];
  tall?: boolean;
}

/** The approval form of an item (政府信息公开审批表), out of the steps it really went through. */
export interface ApprovalForm {
  title: string;
  bureau: string;
  /** The item's title, with the version where it is the form of one. */
  name: string;
  rows: FormRow[];
}

/** How much of a title is in the name of a file. */
const NAME_MAX = 40;

/** `2026年11月23日`, as forms are dated. */
const dated = (on: Day): string => dayInWords(on).replace(/（.*）$/, '');
const inWords = (instant: string): string => dated(dayOf(new Date(instant)));

/** What was said at a step under what the form is of; blank while nobody has signed. */
function signatureAt(work: ContentWork, step: ContentWork['approvals'][number]['step']): string {
  const said = work.approvals.filter(one => one.step === step && one.holds);
  return said
    .map(({ decision, opinion, name, at }) => `${opinion ?? decisions[decision]}\n${decisions[decision]}　${name}　${inWords(at)}`)
    .join('\n');
}

/**
 * The form of an item as it stands now, or as it was when version `number` of it went out: what is not signed is blank,
 * what was signed under anything else is not on it.
 */
export function approvalForm(work: ContentWork, bureau: string, standing: readonly Channel[], number?: number): ApprovalForm {
  const kind = kindOf(work.kind);
  const chain = approvalChains[kind?.approval ?? 'director'];
  const author = work.history.find(({ act }) => act === '新建草稿' || act === '导入');
  const row = (...cells: [string, string][]): FormRow => ({ cells });
  return {
    title: '政府信息公开审批表',
    bureau,
    name: `${work.title.slice(0, NAME_MAX)}${number === undefined ? '' : `，第 ${number} 版`}`,
    rows: [
      row(['信息名称', work.title]),
      row(['信息类别', kind?.label ?? work.kind], ['索引号', work.indexNumber ?? '发布时编制']),
      row(['拟稿人', work.author], ['拟稿日期', author ? inWords(author.at) : '']),
      row(['成文日期', work.formedOn ? dated(work.formedOn) : ''], ['公开属性', publicAttributes[work.attribute]]),
      ...(work.attributeBasis ? [row(['不主动公开的依据', work.attributeBasis])] : []),
      row(
        ['公开渠道', (standing.length > 0 ? standing : (['platform'] as const)).map(channel => channels[channel]).join('、')],
        ['公开时间', work.publishedOn ? dated(work.publishedOn) : work.publishAt ? `定于 ${inWords(work.publishAt)}` : '批准后公开'],
      ),
      row(['内容概述', work.summary]),
      ...(work.attachments.length > 0 ? [row(['附件', work.attachments.map(({ name }) => name).join('\n')])] : []),
      ...chain.map((step): FormRow => ({ cells: [[approvalLabels[step], signatureAt(work, step)]], tall: true })),
    ],
  };
}
