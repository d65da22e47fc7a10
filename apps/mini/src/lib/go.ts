import Taro, { useRouter } from '@tarojs/taro';
import { publicPlaces } from '@vc/contract';
import type { ComplaintKind, Subject } from '@vc/domain';

/** Every place one can go, as an address. */
export const to = {
  ...publicPlaces,
  me: '/pages/me/index',
  ask: (category?: Subject) => `/consultation/ask/index${category ? `?category=${category}` : ''}`,
  search: (q?: string) => `/search/index${q ? `?q=${encodeURIComponent(q)}` : ''}`,
  receipt: (id: string, receipt: string, dueOn: string, provisional: boolean) =>
    `/consultation/receipt/index?id=${id}&receipt=${receipt}&dueOn=${dueOn}${provisional ? '&provisional=1' : ''}`,
  cases: '/my/cases/index',
  notices: '/my/notices/index',
  signUps: '/my/sign-ups/index',
  complain: (kind?: ComplaintKind) => `/complaint/new/index${kind ? `?kind=${kind}` : ''}`,
  complaint: (id: string) => `/complaint/detail/index?id=${id}`,
  complaintFiled: (id: string) => `/complaint/detail/index?id=${id}&filed=1`,
  aidApply: (id = '') => `/aid/apply/index${id ? `?id=${id}` : ''}`,
  aidMine: '/aid/mine/index',
  aidOne: (id: string) => `/aid/detail/index?id=${id}`,
  mine: '/consultation/mine/index',
  myOne: (id: string) => `/consultation/detail/index?id=${id}`,
  foiApply: '/foi/apply/index',
  foiMine: '/foi/mine/index',
  foiOne: (id: string, filed = false) => `/foi/detail/index?id=${id}${filed ? '&filed=1' : ''}`,
  privacy: '/privacy/held/index',
  close: '/privacy/close/index',
  lookup: (receipt?: string) => `/consultation/lookup/index${receipt ? `?receipt=${receipt}` : ''}`,
};

interface Address {
  path: string;
  params: Readonly<Record<string, string | undefined>>;
}

/** The page's own address; a page that is left before it could be drawn has none any more. */
export function useAddress(): Address {
  const here = useRouter() as Address | null;
  return { path: here?.path ?? '', params: here?.params ?? {} };
}

/** A parameter of the page's address, as it was before it was written into the address; empty when there is none. */
export function useParam(name: string): string {
  const raw = useAddress().params[name] ?? '';
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** WeChat keeps at most ten pages open. */
const DEEPEST = 10;

/** Goes on to a page; back returns here. */
export function open(url: string): void {
  if (Taro.getCurrentPages().length >= DEEPEST) Taro.redirectTo({ url });
  else Taro.navigateTo({ url });
}

/** Goes on to a page in place of this one. */
export const replace = (url: string): void => {
  Taro.redirectTo({ url });
};

/** Goes to one of the pages of the bottom bar and forgets the way there. */
export const start = (url: string): void => {
  Taro.reLaunch({ url });
};

/** Back to the page before, or home when there is none (the page was opened from outside). */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack();
  else start(to.home);
}
