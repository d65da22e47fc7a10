import { shared } from './shared';

/** The town or street chosen in a list, kept while browsing from one list to the next; empty is the whole county. */
export const chosenPlace = shared<string>('');
