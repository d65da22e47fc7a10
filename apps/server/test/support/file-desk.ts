import { type ContentWork, contentRoutes, fileUrl } from '@vc/contract';
import { STORAGE, type Storage } from '../../src/files/storage.ts';
import { completeDraft, newDesk } from './factories.ts';
import type { Person, TestServer } from './server.ts';
import { upload } from './uploads.ts';

const WORDS = '<p>这是一段足够长的正文，说明谁可以享受、怎么办理。</p>';

export const which = ({ id, version }: ContentWork) => ({ id, version });

/** An article with a picture in it. */
export const articleWith = (key: string, alt = '流程图') => `${WORDS}<img src="${fileUrl(key)}" alt="${alt}">`;

export const articleWords = WORDS;

/** People who work on items with files, and what they do most. */
export async function newFileDesk(server: TestServer) {
  const desk = await newDesk(server);
  const clerk = await server.staff('clerk');
  const statusFor = async (who: Person, key: string) => (await who.fetch(fileUrl(key))).status;
  return {
    ...desk,
    clerk,
    create: (over = {}) => desk.editor.call(contentRoutes.create, completeDraft('policy', over)),
    attach: ({ id }: { id: string }, bytes: Uint8Array | string, name: string) => upload(desk.editor, server.base, id, bytes, name),
    insert: ({ id }: { id: string }, bytes: Uint8Array) => upload(desk.editor, server.base, id, bytes, '图.png', 'picture'),
    edit: (work: ContentWork, body: string) =>
      desk.editor.call(contentRoutes.edit, { ...completeDraft('policy'), ...which(work), title: work.title, body }),
    submit: (work: ContentWork) => desk.editor.call(contentRoutes.submit, which(work)),
    /** The statuses that the public, somebody at the desk and other staff get. */
    seenBy: async (key: string) => [await statusFor(server.stranger, key), await statusFor(desk.secrecy, key), await statusFor(clerk, key)],
    /** Names of everything in the storage. */
    stored: async (): Promise<string[]> => {
      const names: string[] = [];
      for await (const { name } of server.app.get<Storage>(STORAGE).list()) names.push(name);
      return names.sort();
    },
    rows: async (id: string): Promise<number> =>
      Number((await server.db.read.query('SELECT COUNT(*) AS n FROM file WHERE contentId = ?', [id]))[0].n),
  };
}

export type FileDesk = Awaited<ReturnType<typeof newFileDesk>>;
