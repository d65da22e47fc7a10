import { approvalSteps, type ContentView, signingStates } from '@vc/domain';
import type { Actor } from '../platform/actor.ts';
import { anyOf, quoted } from './sql-words.ts';

/** The steps at which `who` signs. */
const stepsOf = (who: Actor) => signingStates.filter(step => who.roles.includes(approvalSteps[step].role));

/** What was published urgently and is next under the signature of `who`, as a condition on `content c`. */
export const turnSql = (who: Actor): string => anyOf(stepsOf(who).map(step => `c.owed LIKE '["${step}"%'`));

/** What belongs to a view, as a condition on `content c`. */
export function viewSql(view: ContentView, who: Actor): string {
  const views: Record<ContentView, string> = {
    mine: anyOf([...stepsOf(who).map(step => `c.state = '${step}'`), turnSql(who)]),
    all: "c.state <> 'discarded'",
    drafts: "c.state = 'draft'",
    signing: `c.state IN (${quoted(signingStates)})`,
    approved: "c.state = 'approved'",
    live: "c.live = 'live'",
    withdrawn: "c.live = 'withdrawn'",
    kept: "c.state = 'kept'",
    discarded: "c.state = 'discarded'",
  };
  return views[view];
}
