import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type DisclosureRecord, disclosureRoutes } from '@vc/contract';
import { figuresKeys } from '../figures/figures-query.ts';
import { call } from '../lib/call.ts';

export const disclosureKeys = {
  one: (id: string) => ['disclosure', id] as const,
  channels: ['disclosure', 'channels'] as const,
  ofContent: (id: string) => ['disclosure', 'channels', id] as const,
};

/** One line of the ledger whole. */
export const useDisclosure = (id: string) =>
  useQuery({ queryKey: disclosureKeys.one(id), queryFn: () => call(disclosureRoutes.one, { id }) });

/** The channels on which an item of content is public. */
export const useContentChannels = (contentId: string) =>
  useQuery({ queryKey: disclosureKeys.ofContent(contentId), queryFn: () => call(disclosureRoutes.ofContent, { id: contentId }) });

/** Sends a change of the ledger; every number and every list of records is read again with it. */
export function useDisclosureChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<DisclosureRecord>) => send(),
    onSuccess: record => {
      queries.setQueryData(disclosureKeys.one(record.id), record);
      queries.invalidateQueries({ queryKey: disclosureKeys.channels });
      return queries.invalidateQueries({ queryKey: figuresKeys.all });
    },
  });
}
