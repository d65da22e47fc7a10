import { basename, resolve } from 'node:path';
import { checkReport, type FilledReport, FormatMissing, formatFor, readFilledReport, reportChecks, UnreadableReport } from '@vc/domain';
import type { Outcome } from './context.ts';
import { readJson } from './read-json.ts';

/** A filled report out of a file, or one line saying why there is none. */
function readReport(from: string, path: string): { report: FilledReport } | { problem: string } {
  const read = readJson(resolve(from, path));
  if ('problem' in read) return { problem: `✗ ${basename(path)}：${read.problem}` };
  try {
    return { report: readFilledReport(read.json) };
  } catch (error) {
    if (error instanceof UnreadableReport || error instanceof FormatMissing) return { problem: `✗ ${basename(path)}：${error.message}` };
    throw error;
  }
}

/** Runs every check on a filled report. Status 1 when anything is found, or when there is no report to look at. */
export function checkFile(from: string, file: string, before?: string): Outcome {
  const read = readReport(from, file);
  if ('problem' in read) return { lines: [read.problem], status: 1 };
  const earlier = before ? readReport(from, before) : null;
  if (earlier && 'problem' in earlier) return { lines: [earlier.problem], status: 1 };
  const report = { ...read.report, before: earlier?.report ?? null };
  const found = checkReport(report);
  const head = `${report.body} ${report.year} 年度，按 ${formatFor(report.year).citation} 核对，共 ${reportChecks.length} 项检查`;
  const lines = found.flatMap(({ check, level, title, where, compared, fix, basis }) => [
    `${level === 'error' ? '✗' : '！'} ${check} ${title}`,
    `    ${where}：${compared}`,
    `    改法：${fix}`,
    `    依据：${basis}`,
  ]);
  return {
    lines: [head, ...lines, found.length === 0 ? '没有发现问题' : `发现 ${found.length} 处问题`],
    status: found.length === 0 ? 0 : 1,
    stdout: true,
  };
}
