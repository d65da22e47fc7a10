import Taro from '@tarojs/taro';
import { weapp } from './platform';

/** The id of a field on its page. Names of fields within fields have dots, which a selector reads as something else. */
export const fieldId = (field: string): string => `field-${field.replace(/\./g, '-')}`;

const stillWanted = (): boolean => !weapp && matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Brings a field into view, under the bar, once what has been said about it is drawn. */
export function toField(field: string | undefined): void {
  if (!field) return;
  const duration = stillWanted() ? 0 : 200;
  setTimeout(() => Taro.pageScrollTo({ selector: `#${fieldId(field)}`, offsetTop: -96, duration }).catch(() => undefined), 80);
}

export const toTop = (): void => void Taro.pageScrollTo({ scrollTop: 0, duration: 0 }).catch(() => undefined);
