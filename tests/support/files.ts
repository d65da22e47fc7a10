import { type ContentWork, contentRoutes, type FileUse, fileRoutes, fileUrl, requestFor } from '@vc/contract';
import { deskOf, signAll } from './desk.ts';
import { staff, staffHeaders } from './people.ts';

/** A picture of four points, and a document of one word. */
export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEUlEQVQImWOQ97WX97VngFAAEkICrYCBB/0AAAAASUVORK5CYII=',
  'base64',
);
const PAGE = 'BT /F1 12 Tf 20 100 Td (Form) Tj ET';
export const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R>>endobj
4 0 obj<</Length ${PAGE.length}>>stream
${PAGE}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;

/** A file that is handed over somewhere. */
export interface Handed {
  name: string;
  bytes: BlobPart;
}

interface Sent {
  id: string;
  bytes: BlobPart;
  name: string;
  use: FileUse;
}

/** Uploads a file to an item in the name of whoever these headers prove. */
export async function upload(base: string, headers: Record<string, string>, { id, bytes, name, use }: Sent) {
  const { url, method } = requestFor(fileRoutes.upload, { id, use });
  const form = new FormData();
  form.append('file', new Blob([bytes]), name);
  const answer = await fetch(`${base}${url}`, { method, headers, body: form });
  if (answer.status !== 200) throw new Error(await answer.text());
  return fileRoutes.upload.reply.parse(await answer.json());
}

/** An item with an attachment and a picture in its article, published by everybody whose part it is. */
export async function publishWithFiles(base: string, title: string): Promise<ContentWork> {
  const editor = await staff(base, 'editor');
  const headers = await staffHeaders(base, 'editor');
  const draft = { kind: 'announcement', title, category: 'notice', summary: '附件里有登记表', fields: { issuer: '本局' } };
  const { id } = await editor(contentRoutes.create, draft);
  const { file } = await upload(base, headers, { id, bytes: PNG, name: '流程.png', use: 'picture' });
  const { work } = await upload(base, headers, { id, bytes: PDF, name: '登记表.pdf', use: 'attachment' });
  const body = `<p>请下载登记表，填好后交到镇街服务站。</p><img src="${fileUrl(file.key)}" alt="申领流程图">`;
  const saved = await editor(contentRoutes.edit, { ...draft, id, version: work.version, body });
  return signAll(await deskOf(base), await editor(contentRoutes.submit, { id, version: saved.version }));
}
