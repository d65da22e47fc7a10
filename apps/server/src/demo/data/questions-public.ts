import type { Day } from '@vc/domain';
import type { DemoQuestion } from '../demo-item.ts';

/** A question that became public: what everyone may read, and what only the bureau saw. */
interface PublicQuestion {
  category: string;
  asked: Day;
  title: string;
  question: string;
  answer: string;
  by: string;
  workingDaysLater: number;
  name?: string;
  phone?: string;
  anonymous?: boolean;
  /** What the asker added about themself; left out of the public text. */
  personal?: string;
  rating?: DemoQuestion['rating'];
}

/** The whole life of such a question; the public text has neither name nor number. */
export function madePublic({ title, question, personal, answer, by, workingDaysLater, anonymous, ...rest }: PublicQuestion): DemoQuestion {
  return {
    ...rest,
    anonymous: anonymous ?? false,
    question: `${question}${personal ?? ''}`,
    answer: { text: `${rest.name ? `${rest.name}同志，` : ''}您好！${answer}`, by, workingDaysLater },
    public: { title, question, answer: `您好！${answer}` },
  };
}
