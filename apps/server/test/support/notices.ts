import { type CaseKind, complaintStates, type NoticeKind } from '@vc/domain';
import { complaintAt } from './complaints.ts';
import type { Person } from './server.ts';

/** Everybody who has a part in a case. */
export interface Cast {
  phone: Person;
  clerk: Person & { username: string };
}

/** What coming into a state must tell, and to whom; `null` needs a reason why nobody is told. */
export type Told = { veteran?: NoticeKind; staff?: NoticeKind } | { nobody: string };

/** The notices of one kind of case. */
export interface NoticeRows<S extends string> {
  states: Readonly<Record<S, string>>;
  /** Every state, each with what the last step into it tells. */
  told: Readonly<Record<S, Told>>;
  /** The ways in which a case may come in: whoever asks must be told, however he asked. */
  ways: Readonly<Record<string, (state: S, cast: Cast) => Promise<string>>>;
}

const complaint: NoticeRows<keyof typeof complaintStates> = {
  states: complaintStates,
  told: {
    received: { staff: 'opened' },
    answered: { veteran: 'answered' },
    reopened: { staff: 'feedback' },
    'answered-again': { veteran: 'answered' },
    rated: { staff: 'feedback' },
  },
  ways: {
    'without a telephone': (state, { phone, clerk }) => complaintAt(state, phone, clerk),
    'with a telephone and personal data in the text': (state, { phone, clerk }) =>
      complaintAt(state, phone, clerk, { phone: '13800001234', text: '我叫张建国，身份证 11010519491231002X，电话 13800001234，打不开' }),
  },
};

/** Each kind of case adds its rows here. */
export const noticeRows: Partial<Record<CaseKind, NoticeRows<string>>> = { complaint: complaint as unknown as NoticeRows<string> };
