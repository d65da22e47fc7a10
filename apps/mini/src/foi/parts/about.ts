import { myFoiRoutes, type Reply } from '@vc/contract';
import { call } from '../../lib/call';
import { type Loaded, useLoad } from '../../lib/load';

type About = Reply<typeof myFoiRoutes.about>;

/** Whom one applies to, and how long it usually takes. */
export const useAbout = (): Loaded<About> => useLoad(() => call(myFoiRoutes.about, {}), { key: 'foi-about' });

/** How long it takes, in words. */
export const usualInWords = (about: About | null): string =>
  about?.usual ? `20 个工作日内答复，过去一年多数在 ${about.usual} 个工作日内` : '20 个工作日内答复';
