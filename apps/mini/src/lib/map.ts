import Taro from '@tarojs/taro';
import type { Position } from '@vc/contract';
import { weapp } from './platform';

/** Shows a place: in WeChat on its own map, on the web page on Tencent's, which counts in the same coordinates. */
export function showOnMap({ latitude, longitude, name, address }: Position): void {
  if (weapp) {
    Taro.openLocation({ latitude, longitude, name, address, scale: 16 }).catch(() => undefined);
    return;
  }
  const marker = `coord:${latitude},${longitude};title:${name};addr:${address}`;
  window.open(`https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(marker)}&referer=veterans-cloud`, '_blank', 'noopener');
}
