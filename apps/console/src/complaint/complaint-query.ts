import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ComplaintView, type ComplaintWork, complaintRoutes } from '@vc/contract';
import { caseKeys } from '../desk/desk-query.ts';
import { call } from '../lib/call.ts';
import { pages } from '../lib/query.ts';

export interface ComplaintFilter {
  view: ComplaintView;
  late?: true;
}

export const complaintKeys = {
  lists: ['complaint', 'list'] as const,
  list: (filter: ComplaintFilter) => ['complaint', 'list', filter] as const,
  one: (id: string) => ['complaint', 'one', id] as const,
};

/** Complaints under a filter, page by page, with how many wait. */
export const useComplaints = (filter: ComplaintFilter) =>
  useInfiniteQuery({
    queryKey: complaintKeys.list(filter),
    queryFn: ({ pageParam }) => call(complaintRoutes.list, { ...filter, cursor: pageParam }),
    ...pages,
  });

/** One complaint whole. */
export const useComplaint = (id: string) =>
  useQuery({ queryKey: complaintKeys.one(id), queryFn: () => call(complaintRoutes.work, { id }) });

/** Sends an act upon a complaint; what comes back is at once what every screen shows. */
export function useComplaintChange() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (send: () => Promise<ComplaintWork>) => send(),
    onSuccess: work => {
      queries.setQueryData(complaintKeys.one(work.id), work);
      queries.invalidateQueries({ queryKey: complaintKeys.lists });
      queries.invalidateQueries({ queryKey: caseKeys.all });
    },
  });
}

/** Shows the whole telephone number; the look goes on record, so the history is read again. */
export function useComplaintLook(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call(complaintRoutes.look, { id, reason }),
    onSuccess: () => queries.invalidateQueries({ queryKey: complaintKeys.one(id) }),
  });
}
