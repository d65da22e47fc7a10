import { fileURLToPath } from 'node:url';

/** The built mini-program; `pnpm --filter @vc/mini run build:weapp` makes it. */
export const weappDist = fileURLToPath(new URL('../../apps/mini/dist/weapp', import.meta.url));
/** The built web page; `pnpm --filter @vc/mini run build:h5` makes it. */
export const h5Dist = fileURLToPath(new URL('../../apps/mini/dist/h5', import.meta.url));
