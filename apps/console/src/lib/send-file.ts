import { caller, type Given, type Reply, type Transport, UPLOAD_TYPE, type UploadRoute } from '@vc/contract';
import { withSession } from './call.ts';

/** Over the browser's own fetch, with a file as the body. */
const transport =
  (file: Blob): Transport =>
  async ({ method, url }) => {
    const headers = { 'content-type': UPLOAD_TYPE, 'x-vc-console': '1' };
    const response = await fetch(url, { method, headers, credentials: 'same-origin', body: file });
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, body: isJson ? await response.json() : null };
  };

/** Calls a route that is given a file. A lost session is asked for over the page; the file need not be chosen again. */
export const sendFile = <T extends UploadRoute>(route: T, input: Given<T>, file: Blob): Promise<Reply<T>> =>
  withSession(() => caller(transport(file))(route, input));
