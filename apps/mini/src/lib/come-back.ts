import { useDidShow } from '@tarojs/taro';
import { useRef } from 'react';

/** Does something each time the page is come back to: what it shows may have moved on. Not when it is first shown. */
export function useComeBack(act: () => void): void {
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) act();
    shown.current = true;
  });
}
