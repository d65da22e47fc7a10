import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { type ImportProblem, importLimits, type LedgerImport } from '@vc/contract';
import { LedgerImports } from '../disclosure/index.ts';
import { system } from '../platform/actor.ts';
import type { Outcome } from './context.ts';

const MB = 1024 * 1024;

/** The bytes of a file, or one line saying why there are none. */
function readBytes(path: string): { bytes: Uint8Array } | { problem: string } {
  try {
    if (statSync(path).size > importLimits.bytes) return { problem: `文件太大，最大 ${importLimits.bytes / MB} MB，请分成几个文件` };
    return { bytes: readFileSync(path) };
  } catch {
    return { problem: '读不到这个文件，请检查路径' };
  }
}

const lineOf = ({ row, column, message, kind }: ImportProblem): string =>
  `${kind === 'wrong' ? '✗' : '－'} 第 ${row} 行 ${column}：${message}`;

/** How far it is, on the way; the result itself is printed at the end. */
const showProgress = ({ done, ready }: LedgerImport): void => console.error(`已处理 ${done} / ${ready} 行`);

const countRows = (problems: readonly ImportProblem[], kind: ImportProblem['kind']): number =>
  new Set(problems.filter(problem => problem.kind === kind).map(({ row }) => row)).size;

/**
 * Takes a table of disclosures into the ledger, a batch at a time. Rows with something wrong are left out and said, each
 * with its row and column; status 1 when there are any. Run again, it adds only what is not there yet.
 */
export async function importDisclosure(
  app: INestApplicationContext,
  file: string,
  { dryRun, from }: { dryRun: boolean; from: string },
): Promise<Outcome> {
  const name = basename(file);
  const read = readBytes(resolve(from, file));
  if ('problem' in read) return { lines: [`✗ ${name}：${read.problem}`], status: 1 };
  const imports = app.get(LedgerImports);
  const checked = await imports.check(read.bytes);
  let { problems } = checked;
  let added = checked.rows.length;
  if (!dryRun) {
    const who = system('台账导入');
    let state = await imports.keep(who, name.slice(0, 200), checked);
    while (state.done < state.ready) {
      state = await imports.next(who, state.id);
      showProgress(state);
    }
    added = state.added;
    ({ problems } = await imports.problems(state.id));
  }
  const wrong = countRows(problems, 'wrong');
  const total = `共 ${checked.total} 行，${dryRun ? '可导入' : '导入'} ${added} 行，重复跳过 ${countRows(problems, 'duplicate')} 行，有误 ${wrong} 行`;
  const next = dryRun ? '（试运行，未写入）' : wrong > 0 ? '。请改正有误的行后重新运行，已导入的不会重复' : '';
  return { lines: [...problems.map(lineOf), `${total}${next}`], status: wrong > 0 ? 1 : 0, stdout: true };
}
