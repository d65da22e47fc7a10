import { isPreview, PREVIEW_READY, type Preview } from '@vc/contract';
import { useEffect, useState } from 'react';
import { chooseMode } from '../../lib/elder';

/** False where somebody opened the page by itself. */
export const inFrame = (): boolean => window.parent !== window;

/** What the console around this page wants to see, as soon as it has said so. */
export function usePreview(): Preview | null {
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    const { origin } = window.location;
    const hear = ({ origin: from, source, data }: MessageEvent<unknown>) => {
      if (from !== origin || source !== window.parent || !isPreview(data)) return;
      chooseMode(data.print);
      setPreview(data);
    };
    window.addEventListener('message', hear);
    window.parent.postMessage(PREVIEW_READY, origin);
    return () => window.removeEventListener('message', hear);
  }, []);
  return preview;
}

/** No scroll bar takes room from the page, as none does on a phone. */
export function useWholeWidth(): void {
  useEffect(() => {
    const sheet = document.createElement('style');
    sheet.textContent = '* { scrollbar-width: none !important; }';
    document.head.appendChild(sheet);
  }, []);
}

/** Nothing on this page does anything: it is read, not used. */
export function useStillness(): void {
  useEffect(() => {
    const stop = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('click', stop, true);
    return () => window.removeEventListener('click', stop, true);
  }, []);
}
