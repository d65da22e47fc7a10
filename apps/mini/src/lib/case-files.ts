import Taro from '@tarojs/taro';
import {
  aidDraftRoutes,
  type CaseFile,
  caller,
  caseFileRoutes,
  consultationRoutes,
  type FileRoute,
  fileTypes,
  type Given,
  Problem,
  type Transport,
} from '@vc/contract';
import type { CaseFileUse, CaseKind } from '@vc/domain';
import type { Chosen } from './choose';
import type { Opened } from './open-file';
import { weapp } from './platform';
import { asMine, callMine } from './session';

/** A large file over a weak network takes its time. */
const PATIENCE_MS = 60_000;

/** Which kind of case a file is for, and as what. */
export interface FileOf {
  kind: CaseKind;
  use?: Extract<CaseFileUse, 'evidence' | 'identity'>;
}

/** Hears how much has gone, in hundredths. */
type Progress = (percent: number) => void;

const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('not an answer of the server');
  }
};
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

// The choice between WeChat and the web page is written out in place: what the framework has for the web page is large,
// fetches `blob:` addresses that the server's security policy forbids, and stays out of that build only when its name does.

function sending(token: string, { source, name }: Chosen, heard: Progress): Transport {
  return async ({ url }) => {
    if (process.env.TARO_ENV === 'weapp') {
      const header = bearer(token);
      const task = Taro.uploadFile({ url: API_BASE + url, filePath: source as string, name: 'file', header, timeout: PATIENCE_MS });
      task.progress?.(({ progress }) => heard(progress));
      const { statusCode, data } = await task;
      return { status: statusCode, body: bodyOf(data) };
    }
    return sendFromWeb(url, token, source as File, name, heard);
  };
}

function sendFromWeb(url: string, token: string, file: File, name: string, heard: Progress): Promise<{ status: number; body: unknown }> {
  const form = new FormData();
  form.append('file', file, name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', API_BASE + url);
    request.setRequestHeader('authorization', bearer(token).authorization);
    request.timeout = PATIENCE_MS;
    request.upload.onprogress = ({ loaded, total }) => heard(Math.round((loaded / total) * 100));
    request.onload = () => {
      try {
        resolve({ status: request.status, body: bodyOf(request.responseText) });
      } catch (error) {
        reject(error);
      }
    };
    request.onerror = request.ontimeout = request.onabort = () => reject(new Error('no answer'));
    request.send(form);
  });
}

/** Sends a file of a form that is still being filled in. Rejects with Problem or NoAnswer. */
export const sendFile = (chosen: Chosen, of: FileOf, heard: Progress): Promise<CaseFile> =>
  asMine(token => caller(sending(token, chosen, heard))(caseFileRoutes.upload, weapp ? { ...of, name: chosen.name.slice(-80) } : of));

/** Takes back a file that has not been filed; the server clears it away by itself when this does not arrive. */
export function dropFile(key: string): void {
  callMine(caseFileRoutes.drop, { key }).catch(() => undefined);
}

function reading(header: Record<string, string>): Transport {
  return async ({ url }) => {
    if (process.env.TARO_ENV === 'weapp') {
      const { statusCode, tempFilePath } = await Taro.downloadFile({ url: API_BASE + url, header, timeout: PATIENCE_MS });
      return { status: statusCode, body: tempFilePath };
    }
    const answer = await fetch(API_BASE + url, { headers: header });
    return { status: answer.status, body: answer.ok ? await answer.blob() : null };
  };
}

const readOwn = <T extends FileRoute>(route: T, input: Given<T>): Promise<unknown> =>
  asMine(token => caller(reading(bearer(token)))(route, input));

/** What lets a phone read files that are not its own: a draft that several phones hold, or that a question was found by its number. */
export type Leave = { draft: string } | { pass: string };

/** A file of an own case, or one that there is leave to read. */
function read(key: string, size?: 'thumb', leave?: Leave): Promise<unknown> {
  const of = size ? { key, size } : { key };
  if (!leave) return readOwn(caseFileRoutes.mine, of);
  if ('draft' in leave) return readOwn(aidDraftRoutes.paper, { id: leave.draft, ...of });
  return caller(reading({}))(consultationRoutes.foundFile, { pass: leave.pass, ...of });
}

/** The security policy of the web page shows pictures from `data:` addresses, never from `blob:`. */
const asData = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

const MOST_SHOWN = 40;
const shown = new Map<string, Promise<string>>();

/** The address under which such a picture can be drawn on this phone: a temporary path in WeChat, `data:` on the web page. */
export function pictureOf(key: string, size?: 'thumb', leave?: Leave): Promise<string> {
  const name = `${key}${size ?? ''}`;
  const known = shown.get(name);
  if (known) return known;
  const address = read(key, size, leave).then(body => (process.env.TARO_ENV === 'weapp' ? (body as string) : asData(body as Blob)));
  shown.set(name, address);
  address.catch(() => shown.delete(name));
  const oldest = shown.keys().next().value;
  if (shown.size > MOST_SHOWN && oldest !== undefined) shown.delete(oldest);
  return address;
}

/** Whether a file was not there, or did not come. */
export const whyNot = (error: unknown): Opened => (error instanceof Problem && error.code === 'not_found' ? 'gone' : 'failed');

interface Titled {
  name: string;
  extension: string;
}

/** Opens a file once it has come: in WeChat by its own reader; the web page saves it under its name. */
async function openBody(coming: Promise<unknown>, { name, extension }: Titled): Promise<Opened> {
  try {
    const body = await coming;
    if (process.env.TARO_ENV === 'weapp') {
      await Taro.openDocument({ filePath: body as string, fileType: extension as keyof Taro.openDocument.FileType, showMenu: true });
      return 'opened';
    }
    const address = URL.createObjectURL(body as Blob);
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), PATIENCE_MS);
    return 'opened';
  } catch (error) {
    return whyNot(error);
  }
}

/** Opens a file that only this phone may read. */
export const openOwnFile = <T extends FileRoute>(route: T, input: Given<T>, titled: Titled): Promise<Opened> =>
  openBody(readOwn(route, input), titled);

/** Opens a document of an own case, or one that there is leave to read. */
export const openDocument = ({ key, name, type }: CaseFile, leave?: Leave): Promise<Opened> =>
  openBody(read(key, undefined, leave), { name, extension: fileTypes[type].extension });
