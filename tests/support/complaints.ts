import { type ComplaintRow, complaintRoutes } from '@vc/contract';
import type { Call } from './people.ts';

/** Complaints with exactly these words: one, when nothing went wrong. */
export async function findComplaints(clerk: Call, text: string): Promise<ComplaintRow[]> {
  const { items } = await clerk(complaintRoutes.list, { view: 'all', limit: 100 });
  return items.filter(item => item.text === text);
}

export async function answerComplaint(clerk: Call, id: string, answer: string): Promise<void> {
  const { version } = await clerk(complaintRoutes.work, { id });
  await clerk(complaintRoutes.answer, { id, version, answer });
}
