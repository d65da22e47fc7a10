import { approvalFormats, contentRoutes } from '@vc/contract';
import { fileAddress } from '../lib/file-address.ts';
import { FileLinks } from '../ui/file-links.tsx';

interface FormLinksProps {
  id: string;
  /** The published version whose form it is; without it, the form as it stands now. */
  number?: number;
}

/** The approval form (政府信息公开审批表) as files: of what is being worked on, or, by its number, of what once went out. */
export function FormLinks({ id, number }: FormLinksProps) {
  const files = (Object.keys(approvalFormats) as (keyof typeof approvalFormats)[]).map(format => ({
    label: approvalFormats[format],
    href: fileAddress(contentRoutes.form, number === undefined ? { id, format } : { id, format, number }),
  }));
  if (number === undefined) return <FileLinks label="政府信息公开审批表" files={files} />;
  return <FileLinks label={`第 ${number} 版的政府信息公开审批表`} caption="审批表" files={files} />;
}
