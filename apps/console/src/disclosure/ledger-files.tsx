import { figureRoutes } from '@vc/contract';
import { fileAddress } from '../lib/file-address.ts';
import { FileLinks } from '../ui/file-links.tsx';

/** The ledger rows behind a figure as files, every column of them. */
export function LedgerFiles({ year, figure, label }: { year: number; figure: string; label: string }) {
  const file = (format: 'csv' | 'xlsx') => fileAddress(figureRoutes.file, { year, figure, format });
  return (
    <FileLinks
      label={label}
      files={[
        { label: `${label} Excel`, href: file('xlsx') },
        { label: 'CSV', href: file('csv') },
      ]}
    />
  );
}
