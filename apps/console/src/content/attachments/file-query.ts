import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ContentWork, type FileUse, fileRoutes, fileUrl } from '@vc/contract';
import { call } from '../../lib/call.ts';
import { upload } from '../../lib/upload.ts';
import { contentKeys } from '../content-query.ts';

const filesOf = (id: string) => [...contentKeys.one(id), 'files'] as const;

/** Every file of an item, those of its article included. */
export const useFiles = (id: string) =>
  useQuery({ queryKey: filesOf(id), queryFn: async () => (await call(fileRoutes.list, { id })).items });

/** Uploads a picture for the article of an item and gives its address; null for an item that is not kept yet. */
export function useUploadPicture(work: ContentWork | null): ((file: File) => Promise<string>) | null {
  const sender = useFileSender(work?.id ?? '', () => undefined);
  return work ? async file => fileUrl((await sender.send(file, 'picture', () => undefined)).key) : null;
}

/** Sends files of an item; what comes back is at once what every screen shows. `onWork` hears it first. */
export function useFileSender(id: string, onWork: (work: ContentWork) => void) {
  const queries = useQueryClient();
  const take = (work: ContentWork) => {
    onWork(work);
    queries.setQueryData(contentKeys.one(id), work);
    queries.invalidateQueries({ queryKey: filesOf(id) });
  };
  return {
    send: async (file: File, use: FileUse, onProgress: (percent: number) => void) => {
      const { file: kept, work } = await upload(fileRoutes.upload, { id, use }, file, onProgress);
      take(work);
      return kept;
    },
    arrange: async (version: number, attachments: { key: string; name: string }[]) => {
      take(await call(fileRoutes.arrange, { id, version, attachments }));
    },
  };
}
