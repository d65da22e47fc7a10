import {
  type ContentFile,
  type ContentWork,
  type FileUse,
  Problem,
  type ProblemReply,
  requestFor,
  fileRoutes as routes,
} from '@vc/contract';
import JSZip from 'jszip';
import sharp from 'sharp';
import type { Person } from './server.ts';

export interface Uploaded {
  file: ContentFile;
  work: ContentWork;
}

/** A form with one file in it, as a browser sends it. */
export function formOf(bytes: Uint8Array | string, name: string, type = 'application/octet-stream', field = 'file'): FormData {
  const form = new FormData();
  form.append(field, new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
  return form;
}

export function sendForm(who: Person, base: string, id: string, form: FormData, use: FileUse = 'attachment'): Promise<Response> {
  const { url, method } = requestFor(routes.upload, { id, use });
  return fetch(`${base}${url}`, { method, headers: who.headers, body: form });
}

/** Uploads a file. Rejects with the Problem that it ends with. */
export async function upload(
  who: Person,
  base: string,
  id: string,
  bytes: Uint8Array | string,
  name: string,
  use: FileUse = 'attachment',
): Promise<Uploaded> {
  const answer = await sendForm(who, base, id, formOf(bytes, name), use);
  const body = await answer.json();
  if (answer.status === 200) return routes.upload.reply.parse(body) as Uploaded;
  const { code, message, fields } = body as ProblemReply;
  throw new Problem(code, message, fields);
}

/** A PDF of one blank page; `words` makes it another file. */
export const pdf = (words = '空'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n% ${words}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );

export const picture = (width = 60, height = 40, colour = '#1f4d3f') =>
  sharp({ create: { width, height, channels: 3, background: colour } });

export const png = (width?: number, height?: number, colour?: string): Promise<Buffer> => picture(width, height, colour).png().toBuffer();

/** A photograph as a phone makes it: lying on its side, with the place where it was taken. */
export const photograph = (width = 80, height = 40): Promise<Buffer> =>
  picture(width, height)
    .withExif({
      IFD0: { Make: 'Phone', Artist: '张三', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 37/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 33/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** An Office file out of its parts. */
export async function office(main: string, parts: Record<string, string | Uint8Array> = {}): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  zip.file(main, '<x/>');
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
