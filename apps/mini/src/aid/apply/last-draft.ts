import { forget, keep, recall } from '../../lib/store';

/**
 * The draft that was last written on this phone and has not been filed: nothing of what it says, only how to find it, so that
 * the form opened anew goes on with it, even when the phone's session has ended meanwhile.
 */
interface LastDraft {
  id: string;
  /** The figures by which any phone goes on with it. */
  code: string;
}

const PLACE = 'aid-last-draft';

export const lastDraft = (): LastDraft | null => recall<LastDraft>(PLACE);
export const rememberDraft = ({ id, code }: LastDraft): void => void keep(PLACE, { id, code });
export const forgetDraft = (): void => forget(PLACE);
