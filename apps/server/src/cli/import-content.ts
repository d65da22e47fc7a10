import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { kindLabels } from '@vc/contract';
import { ContentEntity, draftContent } from '../content/index.ts';
import { system } from '../platform/actor.ts';
import { Db } from '../platform/db.ts';
import type { Tx } from '../platform/tx.ts';
import type { Outcome } from './context.ts';
import { draftOf, type ImportRecord, readRecord } from './import-record.ts';
import { readJson } from './read-json.ts';

/** Thrown to end a dry run: everything was tried, nothing is kept. */
class DryRun extends Error {}

interface Source {
  file: string;
  record: ImportRecord;
}

/** Every record of every file, and a line for each thing wrong. A file holds one record or a list of them. */
function readFiles(files: readonly string[], from: string): { sources: Source[]; problems: string[] } {
  const sources: Source[] = [];
  const problems: string[] = [];
  for (const path of files) {
    const file = basename(path);
    const read = readJson(resolve(from, path));
    if ('problem' in read) {
      problems.push(`✗ ${file}：${read.problem}`);
      continue;
    }
    for (const [i, json] of (Array.isArray(read.json) ? read.json : [read.json]).entries()) {
      const where = Array.isArray(read.json) ? `${file} 第 ${i + 1} 条` : file;
      const result = readRecord(json);
      if ('problems' in result) problems.push(`✗ ${where}：${result.problems.join('；')}`);
      else sources.push({ file: where, record: result.record });
    }
  }
  return { sources, problems };
}

async function importOne(tx: Tx, { file, record }: Source): Promise<{ line: string; added: boolean }> {
  const { draft, extra } = draftOf(record);
  const what = `${kindLabels[draft.kind]}  ${record.title}`;
  if (await tx.find(ContentEntity, { importKey: extra.importKey })) return { line: `－ ${file}  ${what}  已导入过，跳过`, added: false };
  await draftContent(tx, draft, extra);
  return { line: `✓ ${file}  ${what}  新建草稿`, added: true };
}

/**
 * Imports records as drafts, all of them or none: first every file is checked, then all are written in one
 * transaction. A record that was imported before is skipped, so running it again adds nothing.
 */
export async function importContent(
  app: INestApplicationContext,
  files: readonly string[],
  options: { dryRun: boolean; from: string },
): Promise<Outcome> {
  const { sources, problems } = readFiles(files, options.from);
  if (problems.length > 0) return { lines: [...problems, `没有导入任何内容：${problems.length} 处有误，请改正后重新运行`], status: 1 };
  const lines: string[] = [];
  let added = 0;
  await app
    .get(Db)
    .write(system('内容导入'), async tx => {
      for (const source of sources) {
        const result = await importOne(tx, source);
        lines.push(result.line);
        added += result.added ? 1 : 0;
      }
      if (options.dryRun) throw new DryRun();
    })
    .catch((error: unknown) => {
      if (!(error instanceof DryRun)) throw error;
    });
  const total = `共 ${sources.length} 条，${options.dryRun ? '将导入' : '导入'} ${added} 条，跳过 ${sources.length - added} 条`;
  const next = options.dryRun ? '（试运行，未写入）' : added > 0 ? '。导入的是草稿，请在管理后台补全、送审' : '';
  return { lines: [...lines, `${total}${next}`], status: 0 };
}
