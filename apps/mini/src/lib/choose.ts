import Taro from '@tarojs/taro';
import { type FileType, fileLimits, fileTypes, sizeInWords } from '@vc/contract';

/** A file that the person has chosen and that is still only on this phone. */
export interface Chosen {
  name: string;
  /** Bytes. */
  size: number;
  picture: boolean;
  /** Where it lies: a temporary path in WeChat, the file itself on the web page. */
  source: string | File;
}

/** What a button offers to choose from: the camera and the album, or documents. */
export type Choice = 'pictures' | 'documents';

const typesOf = (choice: Choice): FileType[] =>
  (Object.keys(fileTypes) as FileType[]).filter(type => fileTypes[type].picture === (choice === 'pictures'));
const extensionsOf = (choice: Choice): string[] => typesOf(choice).map(type => fileTypes[type].extension);

/** The phone, or the person's settings in WeChat, does not let the program choose; said in words. */
export class NotAllowed extends Error {}

const cancelled = (error: unknown): boolean => /cancel/i.test(String((error as { errMsg?: unknown })?.errMsg ?? ''));

/** WeChat gives photos no names of their own: they are numbered. */
let photos = 0;

async function inWeChat(choice: Choice, most: number): Promise<Chosen[]> {
  if (choice === 'pictures') {
    const { tempFiles } = await Taro.chooseMedia({
      count: Math.min(most, 9),
      mediaType: ['image'],
      sourceType: ['album', 'camera'],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath, size }) => {
      photos += 1;
      return { name: `照片${photos}`, size, picture: true, source: tempFilePath };
    });
  }
  const { tempFiles } = await Taro.chooseMessageFile({ count: most, type: 'file', extension: extensionsOf(choice) });
  return tempFiles.map(({ name, path, size }) => ({ name, size, picture: false, source: path }));
}

function onTheWeb(choice: Choice, most: number): Promise<Chosen[]> {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = most > 1;
  field.accept = typesOf(choice)
    .flatMap(type => (choice === 'pictures' ? [fileTypes[type].mime] : [`.${fileTypes[type].extension}`, fileTypes[type].mime]))
    .join(',');
  field.hidden = true;
  // Out of the document some browsers forget the field before anything is chosen.
  document.body.appendChild(field);
  return new Promise(resolve => {
    const end = (files: File[]) => {
      field.remove();
      resolve(files.map(file => ({ name: file.name, size: file.size, picture: file.type.startsWith('image/'), source: file })));
    };
    field.addEventListener('change', () => end(Array.from(field.files ?? [])));
    field.addEventListener('cancel', () => end([]));
    field.click();
  });
}

/** Lets the person choose at most so many files; none when they change their mind. Rejects with {@link NotAllowed}. */
export async function choose(choice: Choice, most: number): Promise<Chosen[]> {
  if (process.env.TARO_ENV !== 'weapp') return onTheWeb(choice, most);
  try {
    return await inWeChat(choice, most);
  } catch (error) {
    if (cancelled(error)) return [];
    throw new NotAllowed('微信没有允许选择。请在右上角“…”→“设置”里允许，或者把材料带到窗口');
  }
}

/** Why a file is not taken, before any data is spent on it; null when it may go. The server looks into it all the same. */
export function refusalOf({ name, size, picture }: Chosen): string | null {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!picture && !extensionsOf('documents').includes(ending))
    return /^docx?$|^xlsx?$|^wps$|^et$/.test(ending)
      ? `“${name}”是旧格式，请另存为 PDF，或者拍成照片`
      : `“${name}”不能用。请选照片，或者 PDF、Word、Excel 文件`;
  const most = picture ? fileLimits.pictureBytes : fileLimits.documentBytes;
  if (size > most) return `“${name}”有 ${sizeInWords(size)}，超过 ${sizeInWords(most)}，请换小一点的`;
  return size === 0 ? `“${name}”是空的，请重新选择` : null;
}
