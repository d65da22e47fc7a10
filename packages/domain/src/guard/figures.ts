/** Figures that stand together with nothing but separators between them, read as one. */
export interface Run {
  /** The figures in order; an identity number's last X counts as one. */
  digits: string;
  /** Where each figure stands in the plain text. */
  at: number[];
  /** For each figure, the index in `digits` at which its group begins: figures that touch are one group. */
  group: number[];
}

const LOOKALIKES: Record<string, string> = { O: '0', o: '0', I: '1', l: '1' };

/** Words of digits in which letters stand in for digits become digits: `l38OOOO1234`. The length stays the same. */
const withoutLookalikes = (text: string): string =>
  text.replace(/[A-Za-z0-9]+/g, word =>
    /^[0-9OoIl]{6,}[xX]?$/.test(word) && /\d{2}/.test(word) ? word.replace(/[OoIl]/g, letter => LOOKALIKES[letter] as string) : word,
  );

const NUMERALS: Record<string, string> = {
  ...{ 〇: '0', 零: '0', '○': '0', 洞: '0' },
  ...{ 一: '1', 幺: '1', 壹: '1' },
  ...{ 二: '2', 贰: '2', 两: '2' },
  ...{ 三: '3', 叁: '3', 四: '4', 肆: '4', 五: '5', 伍: '5', 六: '6', 陆: '6' },
  ...{ 七: '7', 柒: '7', 拐: '7', 八: '8', 捌: '8', 九: '9', 玖: '9', 勾: '9' },
};

/** Chinese numerals as digits, one for one, so that places stay the same; the text itself when there are none. */
export const numeralsAsDigits = (text: string): string =>
  text.replace(/[〇零○洞一幺壹二贰两三叁四肆五伍六陆七柒拐八捌九玖勾]/g, numeral => NUMERALS[numeral] as string);

/** The bare figures of a number however it is written: `一三八 OOOO-1234` gives `13800001234`. */
export const figuresOf = (number: string): string =>
  numeralsAsDigits(withoutLookalikes(number))
    .replace(/[^\dXx]/g, '')
    .toUpperCase();

/** What may stand between figures of one number. A tab is the edge of a cell and never does. */
const GAP = /^[ \r\n]{0,8}[-‐-―_.,·•*/\\|~+#:;'"()[\]{}<>、]{0,2}[ \r\n]{0,8}$/;

const isLetter = (char: string | undefined): boolean => char !== undefined && /[A-Za-z]/.test(char);

/** Every run of figures in plain text, of `least` figures or more. */
export function runsIn(plain: string, least: number): Run[] {
  const text = withoutLookalikes(plain);
  const runs: Run[] = [];
  let run: Run = { digits: '', at: [], group: [] };
  let end = -1;
  const close = () => {
    if (run.digits.length >= least) runs.push(run);
    run = { digits: '', at: [], group: [] };
  };
  for (const match of text.matchAll(/\d+|[xX]/g)) {
    const [figures] = match;
    const from = match.index;
    const near = end >= 0 && from - end <= 18 && GAP.test(text.slice(end, from));
    const isX = figures === 'x' || figures === 'X';
    if (isX && !(near && run.digits.length >= 17 && !isLetter(text[from + 1]))) continue;
    if (!near) close();
    const begins = from !== end || run.digits === '' ? run.digits.length : (run.group[run.group.length - 1] as number);
    for (let i = 0; i < figures.length; i++) {
      run.at.push(from + i);
      run.group.push(begins);
    }
    run.digits += figures.toUpperCase();
    end = from + figures.length;
    if (isX) {
      close();
      end = -1;
    }
  }
  close();
  return runs;
}

/** A stretch of a run as it is written: its figures, how they are grouped, and the words around it. */
export interface Stretch {
  digits: string;
  before: string;
  after: string;
  /** Lengths of the groups. */
  groups: number[];
  /** What stands between the groups. */
  gaps: string[];
  /** Nothing else belongs to the run, but for a country code. */
  whole: boolean;
}

/** How much of the text before and after a stretch is looked at. */
export const AROUND = 20;

/** The figures `[i, j)` of a run with their surroundings. */
export function stretchOf(text: string, run: Run, i: number, j: number): Stretch {
  const from = run.at[i] as number;
  const to = (run.at[j - 1] as number) + 1;
  const edges = [i];
  for (let k = i + 1; k < j; k++) if (run.group[k] === k) edges.push(k);
  edges.push(j);
  return {
    digits: run.digits.slice(i, j),
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(to, to + AROUND),
    groups: edges.slice(1).map((edge, k) => edge - (edges[k] as number)),
    gaps: edges.slice(1, -1).map(edge => text.slice((run.at[edge - 1] as number) + 1, run.at[edge])),
    whole: /^(?:0|86|0086)?$/.test(run.digits.slice(0, i)) && j === run.digits.length,
  };
}
