import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type LedgerImport, disclosureImportRoutes as routes } from '@vc/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { figuresKeys } from '../../figures/figures-query.ts';
import { call } from '../../lib/call.ts';
import { sendFile } from '../../lib/send-file.ts';

const importKeys = {
  list: ['disclosure-import', 'list'] as const,
  one: (id: string) => ['disclosure-import', 'one', id] as const,
};

/** The latest imports, newest first. */
export const useImports = () => useQuery({ queryKey: importKeys.list, queryFn: () => call(routes.list, {}) });

/** One import whole. */
export const useImport = (id: string) => useQuery({ queryKey: importKeys.one(id), queryFn: () => call(routes.one, { id }) });

/** Sends a table to be judged; nothing goes into the ledger by it. */
export function useImportCheck() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (file: File) => sendFile(routes.check, { name: file.name.slice(0, 200) }, file),
    onSuccess: found => {
      queries.setQueryData(importKeys.one(found.id), found);
      queries.invalidateQueries({ queryKey: importKeys.list });
    },
  });
}

export interface Taking {
  busy: boolean;
  error: unknown;
  start: () => void;
}

/** Takes an import into the ledger, batch after batch, for as long as the page is open; started again, it goes on. */
export function useTaking(id: string): Taking {
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);

  const takeAll = useCallback(async () => {
    let now: LedgerImport;
    do {
      now = await call(routes.next, { id });
      queries.setQueryData(importKeys.one(id), now);
    } while (now.done < now.ready && open.current);
  }, [id, queries]);

  const start = useCallback(() => {
    setBusy(true);
    setError(null);
    takeAll()
      .catch(setError)
      .finally(() => {
        setBusy(false);
        queries.invalidateQueries({ queryKey: importKeys.list });
        queries.invalidateQueries({ queryKey: figuresKeys.all });
      });
  }, [takeAll, queries]);
  return { busy, error, start };
}
