import type { HelperRelation, Subject } from '@vc/domain';
import { type KeptForm, useKeptForm } from '../../lib/kept-form';
import type { KeptFile } from '../../lib/uploads';

/** A question being written. */
export interface Draft {
  category: Subject | null;
  question: string;
  files: readonly KeptFile[];
  /** The veteran's own. */
  name: string;
  phone: string;
  anonymous: boolean;
  /** It is asked for somebody else; then the rest says by whom. */
  onBehalf: boolean;
  relation: HelperRelation | null;
  helperName: string;
  helperPhone: string;
  consent: boolean;
}

export const emptyDraft: Draft = {
  category: null,
  question: '',
  files: [],
  name: '',
  phone: '',
  anonymous: true,
  onBehalf: false,
  relation: null,
  helperName: '',
  helperPhone: '',
  consent: false,
};

/** What was typed or chosen from the phone is worth bringing back; a subject alone is not. */
const begun = ({ question, files, name, phone, helperName, helperPhone }: Draft): boolean =>
  files.length > 0 || [question, name, phone, helperName, helperPhone].some(text => text !== '');

/** The question being written on this phone, with the subject that the person comes with. */
export const useDraft = (category: Subject | null): KeptForm<Draft> => useKeptForm<Draft>('ask', { ...emptyDraft, category }, begun);
