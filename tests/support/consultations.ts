import { type ConsultationRow, consultationRoutes, contentRoutes, type Reply, requestFor } from '@vc/contract';
import type { Handed } from './files.ts';
import { type Call, calling, staffHeaders } from './people.ts';

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

/** As `answerIt`, with these files: in the name of the demo account `clerk`. */
export async function answerWithFiles(base: string, receipt: string, answer: string, files: readonly Handed[], cites: string[] = []) {
  const headers = await staffHeaders(base, 'clerk');
  const clerk = calling(base, headers);
  const [row] = await inInbox(clerk, receipt);
  if (!row) throw new Error(`no question ${receipt} in the inbox`);
  const keys: string[] = [];
  for (const { name, bytes } of files) {
    const { url, method } = requestFor(consultationRoutes.answerFile, { id: row.id });
    const form = new FormData();
    form.append('file', new Blob([bytes]), name);
    const sent = await fetch(`${base}${url}`, { method, headers, body: form });
    if (sent.status !== 200) throw new Error(await sent.text());
    keys.push(consultationRoutes.answerFile.reply.parse(await sent.json()).key);
  }
  const { version } = await clerk(consultationRoutes.work, { id: row.id });
  await clerk(consultationRoutes.answer, { id: row.id, version, answer, cites, files: keys });
}

/** A policy that is in force, for an answer to rest on. */
export async function somePolicy(anyone: Call): Promise<{ id: string; title: string }> {
  const { items } = await anyone(contentRoutes.list, { kind: 'policy' });
  const policy = items.find(({ expired }) => !expired);
  if (!policy) throw new Error('no policy');
  return policy;
}
