import { type Kind, kindOf } from '@vc/contract';
import { In, MoreThan } from 'typeorm';
import type { GuardSource } from '../guard/index.ts';
import { ContentEntity } from './content.entity.ts';
import { guardedIn, guardProblems } from './guard-content.ts';
import { PublicationEntity } from './publication.entity.ts';
import { fieldsLacking } from './requirements.ts';

const AT_ONCE = 100;

/**
 * Every item that can be read, one withdrawn under its notice too, but for what has been let through; and whether its kind
 * asks for something now that it lacks.
 */
export const publishedContent: GuardSource = {
  subject: 'content',
  async page({ read }, scan, after) {
    const pages = await read.find(PublicationEntity, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: AT_ONCE });
    const rows = new Map((await read.findBy(ContentEntity, { id: In(pages.map(({ id }) => id)) })).map(row => [row.id, row]));
    const looked = [];
    for (const page of pages) {
      const row = rows.get(page.id);
      const all = row ? await guardedIn(read, Object.assign(row, textOf(page)), scan) : [];
      const problems = [...guardProblems(all, 'publication'), ...fieldsLacking(kindOf(page.kind) as Kind, page.fields)];
      const found = problems.map(({ message }) => message);
      looked.push({ id: page.id, title: page.title, publishedOn: page.publishedOn, found });
    }
    return looked;
  },
};

/** What the public reads of an item, the notes above it included. */
const textOf = ({ title, summary, body, fields, attachments, changes, withdrawnReason }: PublicationEntity) => ({
  ...{ title, summary, body, fields, attachments },
  attribute: 'public' as const,
  changeNote: [...changes.map(({ note }) => note), withdrawnReason].filter(Boolean).join('\n'),
});
