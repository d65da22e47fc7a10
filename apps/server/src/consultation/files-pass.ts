import type { MyConsultation } from '@vc/contract';
import type { Sealed, Vault } from '../platform/vault.ts';

/** For how long whoever found a question by its number may open the files of its answers. */
const HOURS = 2;
const WORDS = /^answer-files (?<id>\w{26}) (?<until>\S+)$/;

/** What shows later, on whatever server, that a question was found by its number; null for one whose answers have no files. */
export function filesPass(vault: Pick<Vault, 'seal'>, { id, thread }: Pick<MyConsultation, 'id' | 'thread'>, now: Date): string | null {
  if (!thread.some(({ kind, files }) => kind === 'answer' && files.length > 0)) return null;
  return vault.seal(`answer-files ${id} ${new Date(now.getTime() + HOURS * 3_600_000).toISOString()}`);
}

/** The question that a pass was given for; null for what is none, or was one too long ago. */
export function passedTo(vault: Pick<Vault, 'open'>, pass: string, now: Date): string | null {
  try {
    const { id, until } = WORDS.exec(vault.open(pass as Sealed))?.groups ?? {};
    return id && until && until > now.toISOString() ? id : null;
  } catch {
    return null;
  }
}
