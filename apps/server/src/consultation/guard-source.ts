import { MoreThan } from 'typeorm';
import type { GuardSource } from '../guard/index.ts';
import { ConsultationEntity } from './consultation.entity.ts';
import { asProposed, findingsIn, stopping } from './publicity.ts';

const AT_ONCE = 100;

/** Every public answer, looked at as before its publication: the names of those who asked included. */
export const publicAnswers: GuardSource = {
  subject: 'consultation',
  async page(db, scan, after) {
    const rows = await db.read.find(ConsultationEntity, {
      where: { publicity: 'published', id: MoreThan(after) },
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    return rows.map(row => {
      const text = asProposed(row);
      const found = stopping(findingsIn(db.vault, scan, row, text)).map(({ message }) => message);
      return { id: row.id, title: text.title, publishedOn: row.publishedOn as string, found };
    });
  },
};
