import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ApprovalChain,
  actionsFor,
  advance,
  approvalChains,
  type ContentState,
  consultationStates,
  consultationSteps,
  contentStates,
  contentSteps,
  isSigning,
  liveSteps,
  offerReportStates,
  offerReportSteps,
  publicityStates,
  publicitySteps,
  type Role,
  RuleBroken,
  reachable,
  roles,
  type StepTable,
  signUpStates,
  signUpSteps,
} from '../src/index.ts';

const tables: [string, StepTable<string, string>, readonly string[]][] = [
  ...(Object.keys(approvalChains) as ApprovalChain[]).map((chain): [string, StepTable<string, string>, string[]] => [
    `content that goes as far as ${chain}`,
    contentSteps[chain],
    (Object.keys(contentStates) as ContentState[]).filter(
      state => !isSigning(state) || (approvalChains[chain] as readonly string[]).includes(state),
    ),
  ]),
  ['what the public sees of content', liveSteps, ['live', 'withdrawn', 'none']],
  ['consultation', consultationSteps, Object.keys(consultationStates)],
  ['publicity', publicitySteps, Object.keys(publicityStates)],
  ['sign-up', signUpSteps, Object.keys(signUpStates)],
  ['offer report', offerReportSteps, Object.keys(offerReportStates)],
];
const everyRole = Object.keys(roles) as Role[];

describe.each(tables)('the steps of %s', (_, table, states) => {
  test('reach every state from the first, and lead to no other', () => {
    expect([...reachable(table, states[0] as string)].sort()).toEqual([...states].sort());
  });

  test('every role, from every state, does exactly what the table says', () => {
    for (const role of everyRole)
      for (const state of states)
        for (const { action } of table) {
          const step = table.find(s => s.action === action && s.from.includes(state) && s.by.includes(role));
          const offered = actionsFor(table, state, [role]).includes(action);
          expect([role, state, action, offered]).toEqual([role, state, action, step !== undefined]);
          if (step) expect(advance(table, state, action, [role])).toBe(step.to);
          else expect(() => advance(table, state, action, [role])).toThrow(RuleBroken);
        }
  });

  test('200 random walks never leave them', () => {
    const walk = fc.array(fc.tuple(fc.constantFrom(...table.map(step => step.action)), fc.constantFrom(...everyRole)), { maxLength: 30 });
    fc.assert(
      fc.property(walk, moves => {
        let state = states[0] as string;
        for (const [action, role] of moves) {
          try {
            state = advance(table, state, action, [role]);
          } catch (error) {
            if (!(error instanceof RuleBroken)) throw error;
          }
          expect(states).toContain(state);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('strangers may do nothing', () => {
    for (const state of states) expect(actionsFor(table, state, ['anyone'])).toEqual([]);
  });
});

test('what a role may never do is forbidden; what cannot be done from here is the wrong state', () => {
  const code = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return (error as RuleBroken).code;
    }
  };
  expect(code(() => advance(contentSteps.leader, 'draft', 'publish', ['editor']))).toBe('forbidden');
  expect(code(() => advance(contentSteps.leader, 'draft', 'publish', ['reviewer']))).toBe('wrong_state');
});

test.each(Object.keys(approvalChains) as ApprovalChain[])('%s: no way to the public goes around the secrecy check', chain => {
  // Giving up a change leads back to what had passed the check before.
  const around = contentSteps[chain].filter(({ action, from }) => action !== 'drop' && !(action === 'approve' && from.includes('secrecy')));
  const reached = [...reachable(around, 'draft')];
  expect(reached).toContain('secrecy');
  for (const state of ['deputy', 'director', 'approved', 'done', 'kept'] as const) expect(reached).not.toContain(state);
});
