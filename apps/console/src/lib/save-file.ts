import { caller, type FileRoute, type Given, type Transport } from '@vc/contract';
import { send, withSession } from './call.ts';

interface Fetched {
  blob: Blob;
  name: string;
}

const KEPT_MS = 60_000;

/** The name under which the server wants a file saved (RFC 6266). */
const nameIn = (disposition: string | null): string => decodeURIComponent(/filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1] ?? '');

/** Over the browser's own fetch: a file when all is well, the server's problem otherwise. */
const transport: Transport = async request => {
  const response = await send(request);
  const { status, headers } = response;
  if (response.ok) return { status, body: { blob: await response.blob(), name: nameIn(headers.get('content-disposition')) } };
  return { status, body: headers.get('content-type')?.includes('json') ? await response.json() : null };
};

const fetchPlainly = caller(transport);

/** Saves something under a name on the person's own machine. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** Fetches a file and saves it. Rejects with Problem or NoAnswer like any call, where a link would lead to a bare error. */
export async function saveFile<T extends FileRoute>(route: T, input: Given<T>): Promise<void> {
  const { blob, name } = (await withSession(() => fetchPlainly(route, input))) as Fetched;
  saveBlob(blob, name);
}
