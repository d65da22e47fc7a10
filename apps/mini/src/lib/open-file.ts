import Taro from '@tarojs/taro';
import { type Attachment, fileTypes, fileUrl } from '@vc/contract';

/** A large file over a weak network takes its time. */
const PATIENCE_MS = 60_000;

const addressOf = ({ key }: Pick<Attachment, 'key'>): string => API_BASE + fileUrl(key);

/** The whole address of a file, for pasting into a browser. */
export const wholeAddress = (file: Pick<Attachment, 'key'>): string =>
  process.env.TARO_ENV === 'weapp' ? addressOf(file) : new URL(addressOf(file), window.location.href).href;

// The choice is written out in place: what the framework has for enlarging on the web page is large and modern, and
// stays out of that build only when its name does.

/** Enlarges a picture; in WeChat one goes on from it to the others. */
export function enlarge(picture: string, others: readonly string[]): void {
  if (process.env.TARO_ENV === 'weapp') Taro.previewImage({ current: picture, urls: others.slice() });
  else window.open(picture, '_blank', 'noopener');
}

/** How the opening of a file ended: it is open, it is not there any more, or it did not work. */
export type Opened = 'opened' | 'gone' | 'failed';

async function openInWeChat(file: Attachment): Promise<Opened> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url: addressOf(file), timeout: PATIENCE_MS });
  if (statusCode === 404) return 'gone';
  if (statusCode !== 200) return 'failed';
  await Taro.openDocument({ filePath: tempFilePath, fileType: file.type as keyof Taro.openDocument.FileType, showMenu: true });
  return 'opened';
}

/** Opens a file: in WeChat by its own reader, on the web page in a new window. */
export async function openFile(file: Attachment): Promise<Opened> {
  if (process.env.TARO_ENV !== 'weapp' || fileTypes[file.type].picture) {
    enlarge(addressOf(file), [addressOf(file)]);
    return 'opened';
  }
  try {
    return await openInWeChat(file);
  } catch {
    return 'failed';
  }
}
