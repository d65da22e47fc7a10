import { type GuardLevel, guardLevels, type Hit } from './finding.ts';
import { toPlain } from './plain.ts';

/** A word that the bureau keeps watch for. */
export interface GuardWord {
  word: string;
  level: GuardLevel;
  /** What to write instead, or why. */
  note: string;
}

/** Thrown when a line of a word list cannot be read; says which and why. */
export class UnreadableWordList extends Error {
  override name = 'UnreadableWordList';
}

const levelOf = (text: string): GuardLevel | null => {
  const keys = Object.keys(guardLevels) as GuardLevel[];
  return keys.find(key => key === text || guardLevels[key] === text) ?? null;
};

/**
 * The bureau's list: a word to a line, then if wanted its level (`block`, `secrecy`, `warn` or the Chinese for it) and a
 * note, set off by tabs or commas. `#` begins a remark. Throws {@link UnreadableWordList}.
 */
export function readWordList(text: string): GuardWord[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap((line, i) => {
      const [word = '', level = '', ...note] = line
        .replace(/^\s*#.*/, '')
        .split(/[\t,，]/)
        .map(part => part.trim());
      if (!word) return [];
      if ([...squeeze(word).text].length < 2) throw new UnreadableWordList(`第 ${i + 1} 行：词至少两个字`);
      const known = level === '' ? 'block' : levelOf(level);
      if (!known) throw new UnreadableWordList(`第 ${i + 1} 行：级别应为 ${Object.values(guardLevels).join('、')}，写的是“${level}”`);
      return [{ word, level: known, note: note.join('，') }];
    });
}

/** Text without what may be put between the characters of a word to hide it, and where each character stood. */
function squeeze(plain: string): { text: string; at: number[] } {
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < plain.length; i++) {
    const char = plain[i] as string;
    if (/[\s_.·•*\-/\\|~+^]/.test(char)) continue;
    text += char.toLowerCase();
    at.push(i);
  }
  return { text, at };
}

interface Node {
  next: Record<string, Node>;
  /** The word that ends here. */
  word: GuardWord | null;
}

function treeOf(words: readonly GuardWord[]): Node {
  const root: Node = { next: {}, word: null };
  for (const word of words) {
    let node = root;
    for (const char of squeeze(toPlain(word.word).text).text) {
      node.next[char] ??= { next: {}, word: null };
      node = node.next[char];
    }
    if (node !== root) node.word = word;
  }
  return root;
}

/** The longest word that begins at `from`, and where it ends. */
function longestAt(root: Node, text: string, from: number): { word: GuardWord; end: number } | null {
  let found: { word: GuardWord; end: number } | null = null;
  let node: Node | undefined = root;
  for (let i = from; node && i < text.length; i++) {
    node = node.next[text[i] as string];
    if (node?.word) found = { word: node.word, end: i + 1 };
  }
  return found;
}

/** Finds the words of a list in plain text, the longest where several begin, with spaces or signs strewn between their characters or not. */
export function wordFinder(words: readonly GuardWord[]): (plain: string) => Hit[] {
  if (words.length === 0) return () => [];
  const root = treeOf(words);
  return plain => {
    const { text, at } = squeeze(plain);
    const hits: Hit[] = [];
    for (let i = 0; i < text.length; i++) {
      const found = longestAt(root, text, i);
      if (!found) continue;
      const { word, end } = found;
      hits.push({ rule: 'word', from: at[i] as number, to: (at[end - 1] as number) + 1, level: word.level, fix: word.note || undefined });
      i = end - 1;
    }
    return hits;
  };
}
