import type { Subject } from '@vc/domain';
import { type KeptForm, useKeptForm } from '../../lib/kept-form';

/** A question being written. */
export interface Draft {
  category: Subject | null;
  question: string;
  name: string;
  phone: string;
  anonymous: boolean;
}

const begun = ({ question, name, phone }: Draft): boolean => question !== '' || name !== '' || phone !== '';

/** The question being written on this phone, with the subject that the person comes with. */
export const useDraft = (category: Subject | null): KeptForm<Draft> =>
  useKeptForm<Draft>('ask', { category, question: '', name: '', phone: '', anonymous: true }, begun);
