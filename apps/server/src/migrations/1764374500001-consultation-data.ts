import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How lists named the categories when the records were made. */
const TITLES: Record<string, string> = {
  employment: '就业创业',
  pension: '抚恤补助',
  settlement: '移交安置',
  preference: '优待证与优待',
  training: '教育培训',
  medical: '医疗保障',
  commemoration: '褒扬纪念',
  rights: '帮扶与权益',
  other: '其他',
};

/** Every consultation gets its record beside its row, and what was answered becomes the first answer of its thread. */
export class ConsultationData1764374500001 implements MigrationInterface {
  name = 'ConsultationData1764374500001';

  async up(q: QueryRunner): Promise<void> {
    const titles = Object.entries(TITLES)
      .map(([key, label]) => `WHEN '${key}' THEN '${label}咨询'`)
      .join(' ');
    await q.query(`INSERT INTO case_record (id, version, createdAt, updatedAt, kind, number, veteranId, title, phase, stateWords, next,
        openedAt, clockFrom, dueOn, dueProvisional, answeredOn, closedOn, section, holderId, holderName, person, alert,
        halfOn, mostOn, lateOn, alarmOn, reminded)
      SELECT id, 1, createdAt, updatedAt, 'consultation', receipt, veteranId, CASE category ${titles} ELSE '留言咨询' END, state,
        CASE state WHEN 'received' THEN '待答复' WHEN 'answered' THEN '已答复' ELSE '已评价' END, NULL,
        askedAt, askedOn, CASE state WHEN 'received' THEN dueOn ELSE NULL END, dueProvisional, answeredOn, answeredOn, NULL, NULL, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, 0
      FROM consultation WHERE id NOT IN (SELECT id FROM case_record)`);
    await q.query(`INSERT INTO consultation_message (id, version, createdAt, updatedAt, consultationId, kind, text, byName, byId, at, clientKey, files, cites)
      SELECT c.id, 1, c.updatedAt, c.updatedAt, c.id, 'answer', c.answer, c.answeredBy, NULL,
        COALESCE((SELECT MIN(h.at) FROM history h WHERE h.subject = 'consultation' AND h.subjectId = c.id AND h.act = 'answer'), c.updatedAt),
        NULL, NULL, NULL
      FROM consultation c WHERE c.answer IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('This migration is not undone: restore a backup instead.');
  }
}
