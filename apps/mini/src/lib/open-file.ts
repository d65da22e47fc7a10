import Taro from '@tarojs/taro';
import { type Attachment, fileTypes, fileUrl } from '@vc/contract';
import { weapp } from './platform';

/** A large file over a weak network takes its time. */
const PATIENCE_MS = 60_000;

export const fileAddress = ({ key }: Pick<Attachment, 'key'>): string => API_BASE + fileUrl(key);

/** The whole address, for pasting into a browser. */
export const wholeAddress = (file: Pick<Attachment, 'key'>): string =>
  weapp ? fileAddress(file) : new URL(fileAddress(file), window.location.href).href;

/** How the opening of a file ended: it is open, it is not there any more, or it did not work. */
export type Opened = 'opened' | 'gone' | 'failed';

/** Opens a file: in WeChat by its own reader, on the web page in a new window. */
export async function openFile(file: Attachment): Promise<Opened> {
  if (!weapp) {
    window.open(fileAddress(file), '_blank', 'noopener');
    return 'opened';
  }
  try {
    if (fileTypes[file.type].picture) {
      await Taro.previewImage({ urls: [fileAddress(file)] });
      return 'opened';
    }
    const { statusCode, tempFilePath } = await Taro.downloadFile({ url: fileAddress(file), timeout: PATIENCE_MS });
    if (statusCode === 404) return 'gone';
    if (statusCode !== 200) return 'failed';
    await Taro.openDocument({ filePath: tempFilePath, fileType: file.type as keyof Taro.openDocument.FileType, showMenu: true });
    return 'opened';
  } catch {
    return 'failed';
  }
}
