const MB = 1024 * 1024;

/** A larger file is refused unread. */
export const FILE_MAX = 100 * MB;
/** What all the parts of one file, unpacked, may come to. */
export const UNPACKED_MAX = 300 * MB;
/** Parts that unpack to more than this must not be packed tighter than a hundred to one. */
export const UNPACKED_FREE = 20 * MB;
export const RATIO_MAX = 100;
export const PARTS_MAX = 5_000;
/** Files within files: an attachment inside a document inside an archive is the last that is opened. */
export const DEPTH_MAX = 2;
/** Findings of one rule that are kept; the rest are counted. */
export const KEPT_PER_RULE = 200;
export const PDF_SECONDS = 60;
export const PDF_MEMORY_MB = 512;

/** Why a file cannot be checked, in words for whoever brought it. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}
