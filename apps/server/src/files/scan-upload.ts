import type { FileType, UploadFinding } from '@vc/contract';

/**
 * Looks through a file before it is kept: `path` is where it lies, `name` what its author calls it, `type` what it truly
 * is. What is found is kept with the file and shown to whoever works on the item.
 */
export async function scanUpload(_path: string, _name: string, _type: FileType): Promise<UploadFinding[]> {
  return [];
}
