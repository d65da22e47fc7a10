import Taro from '@tarojs/taro';
import { mapAddress, type Position } from '@vc/contract';
import { weapp } from './platform';

/** Shows a place: in WeChat on its own map, on the web page on Tencent's, which counts in the same coordinates. */
export function showOnMap(position: Position): void {
  if (weapp) {
    const { latitude, longitude, name, address } = position;
    Taro.openLocation({ latitude, longitude, name, address, scale: 16 }).catch(() => undefined);
    return;
  }
  window.open(mapAddress(position), '_blank', 'noopener');
}
