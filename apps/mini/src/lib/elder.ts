import Taro from '@tarojs/taro';
import { type PrintSize, printSizes } from '@vc/contract';
import { weapp } from './platform';
import { shared, useShared } from './shared';
import { keep, recall } from './store';

/** The size chosen in WeChat's own settings, for those who have already said that they need large print. */
function fromWeChat(): PrintSize {
  if (!weapp) return 'standard';
  try {
    const { fontSizeScaleFactor, fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number; fontSizeSetting?: number };
    const factor = fontSizeScaleFactor ?? (fontSizeSetting ? fontSizeSetting / 17 : 1);
    return factor >= 1.35 ? 'huge' : factor >= 1.1 ? 'large' : 'standard';
  } catch {
    return 'standard';
  }
}

const kept = recall<PrintSize>('print');
const current = shared<PrintSize>(kept && kept in printSizes ? kept : fromWeChat());
const hinted = shared<boolean>(recall<boolean>('print-hinted') === true);

export const useMode = (): PrintSize => useShared(current);

export function chooseMode(mode: PrintSize): void {
  keep('print', mode);
  current.set(mode);
  dismissHint();
}

/** Whether to say where large print is switched on: until it has been used or the hint put away. */
export const useHint = (): boolean => !useShared(hinted);

export function dismissHint(): void {
  keep('print-hinted', true);
  hinted.set(true);
}

/** Words by which people look for large print. */
export const asksForLargePrint = (text: string): boolean => /长辈|关怀|大字|老年版|老人版|字.{0,2}大|字.{0,2}小|看不清/.test(text);
