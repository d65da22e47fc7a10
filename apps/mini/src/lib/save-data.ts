import Taro from '@tarojs/taro';
import { type myDataFormats, Problem, type ProblemReply, privacyRoutes, requestFor } from '@vc/contract';
import { asMine } from './session';

type Format = keyof typeof myDataFormats;

const PATIENCE_MS = 60_000;
const KEPT_MS = 60_000;

const addressOf = (format: Format): string => API_BASE + requestFor(privacyRoutes.file, { format }).url;
const proof = (token: string) => ({ authorization: `Bearer ${token}` });

/** In WeChat its own reader shows the document, from where it can be sent on or kept. */
async function openInWeChat(token: string, format: Format): Promise<void> {
  const { statusCode, tempFilePath } = await Taro.downloadFile({ url: addressOf(format), header: proof(token), timeout: PATIENCE_MS });
  if (statusCode === 401) throw new Problem('sign_in');
  if (statusCode !== 200) throw new Problem(statusCode === 429 ? 'too_many' : 'internal');
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'docx', showMenu: true });
}

async function saveOnWeb(token: string, format: Format): Promise<void> {
  const answer = await fetch(addressOf(format), { headers: proof(token) });
  if (!answer.ok) {
    const { code, message } = (await answer.json()) as ProblemReply;
    throw new Problem(code, message);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `平台记下的关于我的信息.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

/** Takes everything that is held about this device along as a file. Rejects with Problem. */
export const saveMyData = (format: Format): Promise<void> =>
  asMine(token => (process.env.TARO_ENV === 'weapp' ? openInWeChat(token, format) : saveOnWeb(token, format)));
