import { type CataloguePart, disclosureRoutes, type Reply } from '@vc/contract';
import { call } from '../../lib/call';
import { type Loaded, useLoad } from '../../lib/load';

/** The catalogue with its numbers, of all years or of one (`''`: all). */
export const useCatalogue = (year: string): Loaded<Reply<typeof disclosureRoutes.publicCatalogue>> =>
  useLoad(() => call(disclosureRoutes.publicCatalogue, year ? { year } : {}), { key: `catalogue-${year}` });

/** Years as a line to choose from; the one that was brought along stands first, where it is seen. */
export const yearOptions = (years: readonly number[], brought = ''): Record<string, string> =>
  // A key of digits alone would be put in order of size, the oldest year first.
  Object.fromEntries(
    [...years].sort((a, b) => Number(`${b}` === brought) - Number(`${a}` === brought)).map(year => [`y${year}`, `${year} 年`]),
  );

/** The year of a choice: `y2026` gives `2026`; nothing chosen, nothing. */
export const chosenYear = (key: string): string => key.slice(1);

/** What stands directly under the root: nodes that are lists, and branches that have a list for each child. */
export const partsOf = (root: CataloguePart): { lists: CataloguePart[]; branches: CataloguePart[] } => ({
  lists: root.children.filter(({ children }) => children.length === 0),
  branches: root.children.filter(({ children }) => children.length > 0),
});
