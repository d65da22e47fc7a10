import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type GuardOptions, type GuardVerdict, scannerFor, settle, verdictOf } from '@vc/domain';
import { openArchive } from './archive.ts';
import { type FileType, fileTypes, typeOf } from './file-type.ts';
import { type FileFinding, Gatherer } from './gatherer.ts';
import { DEPTH_MAX, FILE_MAX, Unreadable } from './limits.ts';
import { readOffice } from './office.ts';
import { readPdf } from './pdf.ts';
import { readPicture } from './picture.ts';
import { decodeText, readCsv, readText } from './text-file.ts';
import { readPage } from './web-page.ts';

/** What the guard before publishing (发布前检查) has to say about a file. */
export interface FileReport {
  name: string;
  /** What the file truly is; null when that could not be told. */
  type: string | null;
  findings: FileFinding[];
  /** Further findings of the same rules, counted but not kept. */
  more: number;
  /** What could not be looked at and wants a person's eyes. */
  remarks: string[];
  /** Why the file could not be checked, in words; null when it could. */
  problem: string | null;
  /** A file that could not be checked is stopped. */
  verdict: GuardVerdict;
}

/** One file on the way through its readers; what stands inside it goes the same way, one deeper. */
class FileReading {
  constructor(
    private readonly name: string,
    private readonly gatherer: Gatherer,
    private readonly depth: number,
  ) {}

  async read(bytes: Buffer): Promise<FileType> {
    const type = typeOf(this.name, bytes);
    if (type === 'zip') return this.readArchive(bytes);
    if (type === 'pdf') await readPdf(bytes, this.gatherer, this.inside);
    else if (type === 'picture') this.readPicture(bytes);
    else if (type === 'page') readPage(decodeText(bytes), this.gatherer);
    else if (type === 'csv') readCsv(decodeText(bytes), this.gatherer);
    else readText(decodeText(bytes), this.gatherer);
    return type;
  }

  private async readArchive(bytes: Buffer): Promise<FileType> {
    const archive = await openArchive(bytes, this.gatherer);
    if (archive.names.some(name => /^xl\/workbook\.bin$/.test(name))) throw new Unreadable('请把 .xlsb 另存为 .xlsx 后再检查');
    if (archive.has('[Content_Types].xml') && archive.names.some(name => /^(?:word|xl|ppt)\//.test(name))) {
      await readOffice(archive, this.gatherer, this.inside);
      return 'office';
    }
    for (const name of archive.names) {
      this.gatherer.see(basename(name), `压缩包里的文件名`);
      await this.inside(name, await archive.bytes(name));
    }
    return 'zip';
  }

  private readPicture(bytes: Buffer): void {
    if (this.depth === 0) this.gatherer.remarks.add('图片画面里的文字没有检查，请人工查看');
    readPicture(bytes, this.gatherer);
  }

  private readonly inside = async (name: string, bytes: Buffer): Promise<void> => {
    if (this.depth >= DEPTH_MAX) throw new Unreadable(`“${name}”嵌套太深，请取出后单独检查`);
    try {
      await new FileReading(name, this.gatherer.inside(`“${name}”`), this.depth + 1).read(bytes);
    } catch (error) {
      throw error instanceof Unreadable ? new Unreadable(`里面的“${name}”：${error.message}`, { cause: error }) : error;
    }
  };
}

const TOO_LARGE = `文件超过 ${FILE_MAX / 1024 / 1024} MB，没有检查，请拆小后再试`;

/** Looks through a file that is held in memory, whatever its name says it is. */
export async function scanBytes(name: string, bytes: Buffer, options: GuardOptions = {}): Promise<FileReport> {
  const gatherer = new Gatherer(scannerFor(options));
  let type: string | null = null;
  let problem: string | null = null;
  try {
    if (bytes.length > FILE_MAX) throw new Unreadable(TOO_LARGE);
    gatherer.see(name, '文件名');
    type = fileTypes[await new FileReading(name, gatherer, 0).read(bytes)];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problem = error.message;
  }
  const findings = settle(gatherer.findings);
  const verdict = verdictOf(findings);
  const stopped = problem !== null && verdict !== 'secrecy';
  return { name, type, findings, more: gatherer.more, remarks: [...gatherer.remarks], problem, verdict: stopped ? 'block' : verdict };
}

const refused = (name: string, problem: string): FileReport => ({
  name,
  type: null,
  findings: [],
  more: 0,
  remarks: [],
  problem,
  verdict: 'block',
});

/** Looks through a file on disk. One that is too large is refused without being read. */
export async function scanFile(path: string, options: GuardOptions = {}): Promise<FileReport> {
  const name = basename(path);
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(path);
  } catch {
    return refused(name, '读不到这个文件，请检查路径');
  }
  try {
    const { size, isFile } = await file.stat().then(stat => ({ size: stat.size, isFile: stat.isFile() }));
    if (!isFile) return refused(name, '这不是一个文件');
    return size > FILE_MAX ? refused(name, TOO_LARGE) : await scanBytes(name, await file.readFile(), options);
  } finally {
    await file.close();
  }
}
