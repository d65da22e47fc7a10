import { fileLimits } from '@vc/contract';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { phone, type Sent } from './phone.ts';

vi.stubEnv('TARO_ENV', 'weapp');

const photo = { name: '照片1', size: 1000, picture: true, source: 'wxfile://tmp_1' };
const of = { kind: 'consultation' } as const;
const stored = (key: string) => ({ key, name: '照片1.jpg', type: 'jpeg', size: 900 });

let uploads: typeof import('../src/lib/uploads.ts');
let choosing: typeof import('../src/lib/choose.ts');
/** Keys that the server has given out; the next upload gets the next. */
let given = 0;
const serve = (refuse: (sent: Sent) => { statusCode: number; data: unknown } | null = () => null) => {
  phone.network = sent => {
    const refused = refuse(sent);
    if (refused) return refused;
    if (sent.url.endsWith('/session/device')) return { statusCode: 200, data: { token: 'token' } };
    if (sent.method === 'DELETE') return { statusCode: 200, data: { ok: true } };
    given += 1;
    return { statusCode: 200, data: stored(`key-${given}`) };
  };
};
const state = (id: string) => uploads.uploadOf(id);
const until = (wanted: () => unknown) => vi.waitFor(() => expect(wanted()).toBeTruthy());

beforeEach(async () => {
  phone.reset();
  given = 0;
  vi.resetModules();
  uploads = await import('../src/lib/uploads.ts');
  choosing = await import('../src/lib/choose.ts');
  serve();
});

describe('choosing a file', () => {
  test('changing one’s mind is not an error; a refusal of the phone says what to do', async () => {
    phone.chosen = () => {
      throw { errMsg: 'chooseMedia:fail cancel' };
    };
    expect(await choosing.choose('pictures', 9)).toEqual([]);
    phone.chosen = () => {
      throw { errMsg: 'chooseMedia:fail privacy permission is not authorized', errno: 104 };
    };
    await expect(choosing.choose('pictures', 9)).rejects.toThrow('设置');
  });

  test('photos are numbered, documents keep their names', async () => {
    phone.chosen = () => ({ tempFiles: [{ tempFilePath: 'wxfile://a', size: 5 }] });
    expect(await choosing.choose('pictures', 9)).toMatchObject([{ name: expect.stringMatching(/^照片\d$/), source: 'wxfile://a' }]);
    phone.chosen = () => ({ tempFiles: [{ path: 'wxfile://b', size: 5, name: '证明.pdf' }] });
    expect(await choosing.choose('documents', 9)).toMatchObject([{ name: '证明.pdf', picture: false }]);
  });

  test.each([
    [{ ...photo, size: fileLimits.pictureBytes + 1 }, '请换小一点的'],
    [{ ...photo, name: '证明.pdf', picture: false, size: fileLimits.documentBytes + 1 }, '请换小一点的'],
    [{ ...photo, name: '证明.doc', picture: false }, '另存为 PDF'],
    [{ ...photo, name: '录像.mp4', picture: false }, '请选照片'],
    [{ ...photo, size: 0 }, '空的'],
  ])('what cannot be taken is refused before any data is spent: $name', (chosen, words) => {
    expect(choosing.refusalOf(chosen)).toContain(words);
  });

  test('what can be taken is', () => {
    expect(choosing.refusalOf(photo)).toBeNull();
    expect(choosing.refusalOf({ ...photo, name: '证明.PDF', picture: false })).toBeNull();
  });
});

describe('a file on its way', () => {
  test('goes as this phone’s, under the name that the person knows, and is found by its form whenever it arrives', async () => {
    const file = uploads.startUpload(photo, of);
    expect(file.key).toBeNull();
    expect(uploads.filesProblem([file])).toContain('还没有传好');
    await until(() => state(file.id)?.done);
    const [there] = uploads.arrived([file], { [file.id]: state(file.id) as never });
    expect(there?.key).toBe('key-1');
    expect(uploads.filesProblem([there as never])).toBeNull();
    const sent = phone.sent.find(({ url }) => url.includes('/my/case-files'));
    expect(sent?.header.authorization).toBe('Bearer token');
    expect(decodeURIComponent(sent?.url ?? '')).toContain('name=照片1');
  });

  test('that does not arrive says why and can be sent once more', async () => {
    phone.network = () => {
      throw new Error('no network');
    };
    const file = uploads.startUpload(photo, of);
    await until(() => state(file.id)?.failure);
    expect(state(file.id)?.failure).toContain('网络不通');
    serve();
    expect(uploads.retryUpload(file.id)).toBe(true);
    await until(() => state(file.id)?.done);
  });

  test('that the server does not take says why in its words', async () => {
    serve(({ url }) =>
      url.includes('case-files') ? { statusCode: 415, data: { code: 'unsupported', message: '不是照片', fields: [] } } : null,
    );
    const file = uploads.startUpload(photo, of);
    await until(() => state(file.id)?.failure);
    expect(state(file.id)?.failure).toBe('不是照片');
  });

  test('renews the session of this phone by itself', async () => {
    phone.storage.set('vc-session', 'ended');
    serve(({ header, url }) =>
      header.authorization === 'Bearer ended' && url.includes('case-files')
        ? { statusCode: 401, data: { code: 'sign_in', message: '会话已失效' } }
        : null,
    );
    const file = uploads.startUpload(photo, of);
    await until(() => state(file.id)?.done);
  });

  test('taken away while it goes is taken away on the server too; before its turn, it never goes', async () => {
    const file = uploads.startUpload(photo, of);
    await until(() => state(file.id)?.percent);
    uploads.removeUpload(file);
    await until(() => phone.sent.some(({ method, url }) => method === 'DELETE' && url.endsWith('/key-1')));
    uploads.removeUpload(uploads.startUpload(photo, of));
    await Promise.resolve();
    expect(given).toBe(1);
  });
});

describe('filing a form with its files', () => {
  const refusing = (known: string[]) => async (keys: string[]) => {
    const { Problem } = await import('@vc/contract');
    if (keys.some(key => !known.includes(key))) throw new Problem('invalid', undefined, [{ field: 'files', message: '有文件没有传上来' }]);
    return keys;
  };

  test('sends them once more when the session they were sent under has ended', async () => {
    const file = { ...uploads.startUpload(photo, of), key: 'of-the-old-session' };
    await until(() => state(file.id)?.done);
    let changed: unknown[] = [];
    const filed = await uploads.withFiles([file], files => (changed = files), refusing(['key-2']));
    expect(filed).toEqual(['key-2']);
    expect(changed).toMatchObject([{ id: file.id, key: 'key-2' }]);
  });

  test('says which must be chosen anew when they are no longer in memory', async () => {
    const file = { id: 'f-before', name: '照片1', size: 5, picture: true, key: 'of-the-old-session' };
    let changed: unknown[] = [];
    await expect(uploads.withFiles([file], files => (changed = files), refusing([]))).rejects.toMatchObject({ code: 'invalid' });
    expect(changed).toMatchObject([{ id: 'f-before', key: null }]);
  });

  test('leaves every other refusal alone', async () => {
    const { Problem } = await import('@vc/contract');
    const act = async () => Promise.reject(new Problem('too_many'));
    await expect(uploads.withFiles([], () => undefined, act)).rejects.toMatchObject({ code: 'too_many' });
  });
});
