import { type Address, useAddress, yearIn } from '../lib/address.ts';

/** What the drawer of a number shows, kept in the address so that every number and record has a link of its own. */
export interface DrawerPlace {
  figure: string | null;
  /** The year of the figure, when it is not the page's own. */
  of: number | null;
  record: string | null;
  /** A form is open: a new record, or the correction of `record`. */
  form: 'new' | 'edit' | null;
}

const SHUT: Record<keyof DrawerPlace, null> = { figure: null, of: null, record: null, form: null };

export interface Drawer {
  place: DrawerPlace;
  to: (change: Partial<DrawerPlace>) => string;
  /** The address of a figure's records. */
  toFigure: (figure: string, year: number) => string;
  go: (change: Partial<DrawerPlace>) => void;
  shut: () => void;
}

const formIn = (params: URLSearchParams): DrawerPlace['form'] => {
  const form = params.get('form');
  return form === 'new' || form === 'edit' ? form : null;
};

const placeIn = (params: URLSearchParams): DrawerPlace => ({
  figure: params.get('figure'),
  of: yearIn(params, 'of'),
  record: params.get('record'),
  form: formIn(params),
});

/** The drawer's place in the address of whatever page it is opened on, and the address of any change of it. */
export function useDrawer(): Drawer {
  const { params, to, go }: Address = useAddress();
  return {
    place: placeIn(params),
    to,
    toFigure: (figure, year) => to({ ...SHUT, figure, of: year }),
    go,
    shut: () => go(SHUT),
  };
}

/** For addresses that leave the drawer behind. */
export const withoutDrawer = SHUT;
