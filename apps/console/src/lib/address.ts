import { type NavigateOptions, useSearchParams } from 'react-router';

/** What is not named stays as it is; null takes a parameter away. */
export type AddressChange = Readonly<Record<string, string | number | null>>;

export interface Address {
  params: URLSearchParams;
  /** The address of a change, for links. */
  to: (change: AddressChange) => string;
  go: (change: AddressChange, options?: NavigateOptions) => void;
}

/** What one looks at on a page (a year, a tab, an open record), kept in the address so that each has a link of its own. */
export function useAddress(): Address {
  const [params, setParams] = useSearchParams();
  const next = (change: AddressChange): URLSearchParams => {
    const all = new URLSearchParams(params);
    for (const [name, value] of Object.entries(change)) {
      if (value === null) all.delete(name);
      else all.set(name, String(value));
    }
    return all;
  };
  return {
    params,
    to: change => `?${next(change)}`,
    go: (change, options) => setParams(next(change), { preventScrollReset: true, ...options }),
  };
}

/** A year out of the address, or null. */
export function yearIn(params: URLSearchParams, name = 'year'): number | null {
  const year = Number(params.get(name));
  return Number.isInteger(year) && year > 0 ? year : null;
}
