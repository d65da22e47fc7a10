import { fail, type Options, type PhoneFile, reach, succeed, type WxContext } from './context.ts';

type Files = Map<string, Uint8Array>;

/** A file of the phone's temporary folder, under a name that says nothing but its ending. */
function keepTemporary(files: Files, ending: string, bytes: Uint8Array): string {
  const path = `wxfile://tmp_${files.size + 1}${ending}`;
  files.set(path, bytes);
  return path;
}

/** Fetches a file into the phone's temporary folder, whatever the status; what is there may then be opened. */
async function download(context: WxContext, files: Files, options: Options): Promise<void> {
  const url = reach(context, String(options.url));
  if (!url) {
    fail(options, 'downloadFile:fail');
    return;
  }
  try {
    const answer = await fetch(url, { headers: options.header as Record<string, string> });
    const tempFilePath = keepTemporary(files, '', new Uint8Array(await answer.arrayBuffer()));
    succeed(options, { statusCode: answer.status, tempFilePath, errMsg: 'downloadFile:ok' });
  } catch (error) {
    fail(options, `downloadFile:fail ${String(error)}`);
  }
}

/** Sends a file of the phone's as one part of a form; the answer is text, whatever it holds. */
async function upload(context: WxContext, files: Files, options: Options, heard: (progress: object) => void): Promise<void> {
  const url = reach(context, String(options.url));
  const path = String(options.filePath);
  const bytes = files.get(path);
  if (!url || !bytes) {
    fail(options, bytes ? 'uploadFile:fail' : 'uploadFile:fail file not found');
    return;
  }
  const form = new FormData();
  for (const [name, value] of Object.entries((options.formData as object) ?? {})) form.append(name, String(value));
  form.append(String(options.name), new Blob([bytes as Uint8Array<ArrayBuffer>]), path.slice('wxfile://'.length));
  const total = { totalBytesSent: bytes.length, totalBytesExpectedToSend: bytes.length };
  heard({ ...total, progress: 100 });
  try {
    const answer = await fetch(url, { method: 'POST', headers: options.header as Record<string, string>, body: form });
    succeed(options, { statusCode: answer.status, data: await answer.text(), errMsg: 'uploadFile:ok' });
  } catch (error) {
    fail(options, `uploadFile:fail ${String(error)}`);
  }
}

/** A task that is going on, of which progress can be heard. */
function task(start: (heard: (progress: object) => void) => Promise<void>): object {
  const listeners: ((progress: object) => void)[] = [];
  // The program asks to hear of it only after it has been given the task.
  setTimeout(() => {
    void start(progress => {
      for (const listener of listeners) listener(progress);
    });
  }, 0);
  const onProgressUpdate = (listener: (progress: object) => void) => void listeners.push(listener);
  return { abort() {}, onProgressUpdate, offProgressUpdate() {}, onHeadersReceived() {}, offHeadersReceived() {} };
}

const endingOf = (name: string): string => /\.[^.]+$/.exec(name)?.[0] ?? '';

/** Lets the person choose from the phone: the page is covered meanwhile, and told so. */
function choosing(context: WxContext, files: Files, what: string, describe: (file: PhoneFile, path: string) => object) {
  return (options: Options) => {
    context.cover();
    const allowed = options.extension as string[] | undefined;
    const picked = context
      .picks()
      .filter(({ name }) => !allowed || allowed.includes(endingOf(name).slice(1)))
      .slice(0, Number(options.count ?? 9));
    setTimeout(() => {
      context.uncover();
      if (picked.length === 0) fail(options, `${what}:fail cancel`);
      else {
        const tempFiles = picked.map(file => describe(file, keepTemporary(files, endingOf(file.name), file.bytes)));
        succeed(options, { tempFiles, errMsg: `${what}:ok` });
      }
    }, 0);
  };
}

/** What of the phone's files may be shown: addresses of the network, and what was put into its temporary folder. */
function preview({ log }: WxContext, files: Files, options: Options): Promise<object> {
  const urls = (options.urls as string[]) ?? [];
  if (urls.length === 0 || urls.some(url => url.startsWith('wxfile://') && !files.has(url))) {
    log.push({ what: 'error', words: `previewImage of what is not there: ${urls.join(' ')}` });
    return fail(options, 'previewImage:fail');
  }
  log.push({ what: 'preview', words: String(options.current ?? urls[0]) });
  return succeed(options, { errMsg: 'previewImage:ok' });
}

/** What WeChat does with the files of a phone. */
export function filesOf(context: WxContext): Record<string, unknown> {
  const files: Files = new Map();
  return {
    downloadFile: (options: Options) => task(() => download(context, files, options)),
    uploadFile: (options: Options) => task(heard => upload(context, files, options, heard)),
    chooseMedia: choosing(context, files, 'chooseMedia', ({ bytes }, tempFilePath) => ({
      tempFilePath,
      size: bytes.length,
      fileType: 'image',
    })),
    chooseMessageFile: choosing(context, files, 'chooseMessageFile', ({ name, bytes }, path) => ({
      path,
      name,
      size: bytes.length,
      type: 'file',
      time: 0,
    })),
    openDocument: (options: Options) => {
      if (!files.has(String(options.filePath))) return fail(options, 'openDocument:fail file not found');
      context.log.push({ what: 'document', words: String(options.fileType) });
      return succeed(options, { errMsg: 'openDocument:ok' });
    },
    previewImage: (options: Options) => preview(context, files, options),
  };
}
