import ExifReader from 'exifreader';
import type { Gatherer } from './gatherer.ts';

/** Fields of a camera's data (EXIF) in which people write. */
const WRITTEN = /Description|Comment|Artist|Copyright|Author|Title|Subject|Keyword|Owner|DocumentName|PageName/i;
/** Numbers that programs give their files. */
const MACHINE = /ID$|Date|^_raw$/;

interface Tag {
  description?: unknown;
  value?: unknown;
}

const textOf = ({ description, value }: Tag): string =>
  typeof description === 'string' ? description : typeof value === 'string' ? value : '';

/** The comments of a JPEG file (marker COM), which stand outside its other data. */
function jpegComments(bytes: Buffer): string[] {
  const comments: string[] = [];
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return comments;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const length = bytes.readUInt16BE(at + 2);
    if (bytes[at + 1] === 0xfe) comments.push(bytes.subarray(at + 4, at + 2 + length).toString('utf8'));
    at += 2 + length;
  }
  return comments;
}

function tagsOf(bytes: Buffer): ExifReader.ExpandedTags {
  try {
    return ExifReader.load(bytes, { expanded: true });
  } catch {
    return {};
  }
}

/** What a photograph carries besides its picture: the place where it was taken, titles and remarks. A kind of picture without such data has none. */
export function readPicture(bytes: Buffer, gatherer: Gatherer): void {
  const { gps, exif, ...others } = tagsOf(bytes);
  if (gps?.Latitude !== undefined) gatherer.note('location-data', '照片信息', '经纬度');
  const named = (tags: object | undefined) => Object.entries((tags ?? {}) as Record<string, Tag | undefined>);
  const written = [
    ...named(exif).filter(([name]) => WRITTEN.test(name)),
    ...[others.iptc, others.xmp, others.pngText, others.photoshop].flatMap(named).filter(([name]) => !MACHINE.test(name)),
  ];
  for (const [name, tag] of written) if (tag) gatherer.see(textOf(tag), `照片信息“${name}”`);
  for (const comment of jpegComments(bytes)) gatherer.see(comment, '照片信息“注释”');
}
