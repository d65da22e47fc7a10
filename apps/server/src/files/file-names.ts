import { type FileType, fileLimits, fileTypes } from '@vc/contract';

/** Control characters, marks that turn the direction of writing, and invisible letters: with these a name can pass for another. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
const FORBIDDEN = /["*:<>?|]/g;

const ENDINGS: Readonly<Record<string, FileType>> = {
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
};

/**
 * A file's name as it may be shown and saved: no folders, nothing unseen, no leading dots, and the ending that belongs
 * to what the file truly is (`假.html` of a picture becomes `假.html.png`).
 */
export function fileName(given: string, type: FileType): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(UNSEEN, '').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ').trim().replace(/^\.+/, '');
  const ending = /\.([a-z]{3,4})$/i.exec(shown)?.[1]?.toLowerCase() ?? '';
  const stem = ENDINGS[ending] === type ? shown.slice(0, -ending.length - 1) : shown;
  const room = fileLimits.name - fileTypes[type].extension.length - 1;
  return `${[...(stem.trim() || '文件')].slice(0, room).join('').trim()}.${fileTypes[type].extension}`;
}
