import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type GuardLevel, type GuardOptions, guardLevels, readWordList, UnreadableWordList } from '@vc/domain';
import { decodeText, type FileFinding, type FileReport, scanFile, Unreadable } from '../guard/index.ts';
import type { Outcome } from './context.ts';

const SIGNS: Record<GuardLevel, string> = { secrecy: '✗', block: '✗', warn: '！' };
const PLACES_SHOWN = 10;

/** The bureau's word list out of a file, or one line saying why there is none. */
function readWords(path: string): GuardOptions['words'] | string {
  try {
    return readWordList(decodeText(readFileSync(path)));
  } catch (error) {
    if (error instanceof UnreadableWordList || error instanceof Unreadable) return `✗ 词表：${error.message}`;
    return '✗ 读不到词表文件，请检查路径';
  }
}

/** Findings of one rule and level together: what, where, how to put it right, why. */
function linesOf(findings: readonly FileFinding[]): string[] {
  const [first] = findings;
  if (!first) return [];
  const places = findings.slice(0, PLACES_SHOWN).map(({ where, excerpt }) => `    ${where}${excerpt ? `：${excerpt}` : ''}`);
  const rest = findings.length - places.length;
  return [
    `  ${SIGNS[first.level]} ${guardLevels[first.level]}  ${first.title}${findings.length > 1 ? `  ${findings.length} 处` : ''}`,
    ...places,
    ...(rest > 0 ? [`    还有 ${rest} 处`] : []),
    `    改法：${first.fix}`,
    `    依据：${first.basis}`,
  ];
}

/** Findings of which the same is to be said, the gravest first. */
function alike(findings: readonly FileFinding[]): FileFinding[][] {
  const groups = new Map<string, FileFinding[]>();
  for (const level of Object.keys(guardLevels)) {
    for (const finding of findings.filter(one => one.level === level)) {
      const key = `${level} ${finding.rule} ${finding.fix}`;
      groups.set(key, [...(groups.get(key) ?? []), finding]);
    }
  }
  return [...groups.values()];
}

function reportLines(report: FileReport): string[] {
  const { name, type, findings, more, remarks, problem, verdict } = report;
  const sign = verdict === 'pass' ? '✓' : SIGNS[verdict];
  const count = findings.length + more;
  const summary = count === 0 ? (problem ? '' : '没有发现问题') : `发现 ${count} 处`;
  return [
    `${sign} ${[`${name}${type ? `（${type}）` : ''}`, summary].filter(Boolean).join('  ')}`,
    ...(problem ? [`  ✗ ${problem}`] : []),
    ...alike(findings).flatMap(linesOf),
    ...(more > 0 ? [`  同类的还有 ${more} 处，没有逐一列出`] : []),
    ...remarks.map(remark => `  · ${remark}`),
  ];
}

/** Without the marks, by which a number could be worked out again. */
const asJson = (reports: readonly FileReport[]): string =>
  JSON.stringify(
    reports.map(({ findings, ...report }) => ({ ...report, findings: findings.map(({ mark, ...finding }) => finding) })),
    null,
    2,
  );

/**
 * Looks through files before they are published (发布前检查). Status 1 when any must not go out or could not be
 * checked, 2 when the word list cannot be read.
 */
export async function scanFiles(
  files: readonly string[],
  { from, words, format, year }: { from: string; words?: string; format: 'text' | 'json'; year: number },
): Promise<Outcome> {
  const list = words === undefined ? [] : readWords(resolve(from, words));
  if (typeof list === 'string') return { lines: [list], status: 2 };
  const reports: FileReport[] = [];
  for (const file of files) reports.push(await scanFile(resolve(from, file), { words: list, year }));
  const stopped = reports.filter(({ verdict }) => verdict === 'block' || verdict === 'secrecy');
  const status = stopped.length > 0 ? 1 : 0;
  if (format === 'json') return { lines: [asJson(reports)], status, stdout: true };
  const total = `共检查 ${files.length} 个文件，${stopped.length > 0 ? `${stopped.length} 个不能发布` : '没有不能发布的'}`;
  return { lines: [...reports.flatMap(reportLines), total], status, stdout: true };
}
