import type { ContentPage } from './content-page.ts';
import type { PrintSize } from './print.ts';
import type { PlacesReply } from './sign-up.ts';

/** The page of the web version that shows staff what they are writing (手机预览): alone of all pages it stands in a frame. */
export const PREVIEW_PAGE = '/content/preview/index';

/** Said by that page to the window around it, as soon as it can draw. Both listen to their own origin only. */
export const PREVIEW_READY = 'preview-ready';

/** What the console then sends, and again after every change. */
export interface Preview {
  type: 'preview';
  page: ContentPage;
  /** Places to sign up for; null for what nobody signs up for. */
  places: PlacesReply | null;
  print: PrintSize;
}

export const isPreview = (said: unknown): said is Preview =>
  typeof said === 'object' && said !== null && (said as Partial<Preview>).type === 'preview';
