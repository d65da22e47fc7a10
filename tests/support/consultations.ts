import { type ConsultationRow, consultationRoutes, contentRoutes, type Reply } from '@vc/contract';
import type { Call } from './people.ts';

/** The questions with this receipt number that wait in the inbox: one, when nothing went wrong. */
export async function inInbox(clerk: Call, receipt: string): Promise<ConsultationRow[]> {
  const found: ConsultationRow[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Reply<typeof consultationRoutes.inbox> = await clerk(consultationRoutes.inbox, {
      state: 'received',
      limit: 100,
      cursor: cursor || undefined,
    });
    found.push(...page.items.filter(item => item.receipt === receipt));
    cursor = page.next;
  }
  return found;
}

/** How many questions with exactly these words lie in the inbox. */
export async function countAsked(clerk: Call, question: string): Promise<number> {
  let count = 0;
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Reply<typeof consultationRoutes.inbox> = await clerk(consultationRoutes.inbox, { limit: 100, cursor: cursor || undefined });
    count += page.items.filter(item => item.question === question).length;
    cursor = page.next;
  }
  return count;
}

/** Answers the question with this receipt number, citing these items, as staff do in the console. */
export async function answerIt(clerk: Call, receipt: string, answer: string, cites: string[] = []): Promise<void> {
  const [row] = await inInbox(clerk, receipt);
  if (!row) throw new Error(`no question ${receipt} in the inbox`);
  const { id, version } = await clerk(consultationRoutes.work, { id: row.id });
  await clerk(consultationRoutes.answer, { id, version, answer, cites });
}

/** A policy that is in force, for an answer to rest on. */
export async function somePolicy(anyone: Call): Promise<{ id: string; title: string }> {
  const { items } = await anyone(contentRoutes.list, { kind: 'policy' });
  const policy = items.find(({ expired }) => !expired);
  if (!policy) throw new Error('no policy');
  return policy;
}
