import { readFileSync } from 'node:fs';

/** The JSON of a file, or one line saying what is wrong with it. */
export function readJson(path: string): { json: unknown } | { problem: string } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { problem: '读不到这个文件，请检查路径' };
  }
  try {
    return { json: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    return { problem: `不是有效的 JSON，第 ${text.slice(0, position).split('\n').length} 行附近有误` };
  }
}
