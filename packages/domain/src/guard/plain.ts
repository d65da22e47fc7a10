/** A text made plain for looking through, and where each of its characters stood in the text as given. */
export interface Plain {
  text: string;
  /** The place in the original of the character at `i`. */
  start(i: number): number;
  /** The place in the original just after the character at `i`. */
  end(i: number): number;
}

/** Traditional forms of the characters that the rules look for. */
const SIMPLE: Record<string, string> = {
  機: '机',
  絕: '绝',
  絶: '绝',
  祕: '秘',
  證: '证',
  証: '证',
  號: '号',
  軍: '军',
  隊: '队',
  團: '团',
  營: '营',
  連: '连',
  師: '师',
  級: '级',
  殘: '残',
  傷: '伤',
  電: '电',
  話: '话',
  銀: '银',
  賬: '账',
  帳: '账',
  帐: '账',
  戶: '户',
  內: '内',
  資: '资',
  開: '开',
  長: '长',
  貳: '贰',
  陸: '陆',
  駐: '驻',
  職: '职',
};

/** Characters that the eye does not see: zero width, direction marks, variation selectors, strokes laid over another. */
function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return (
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    code === 0x61c ||
    (code >= 0x115f && code <= 0x1160) ||
    (code >= 0x180b && code <= 0x180f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0x20d0 && code <= 0x20ff) ||
    code === 0x3164 ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    (code >= 0xfe20 && code <= 0xfe2f) ||
    code === 0xfeff ||
    code === 0xffa0 ||
    (code >= 0xe0000 && code <= 0xe0fff)
  );
}

const folded: Record<string, string> = {};

function fold(char: string): string {
  const known = folded[char];
  if (known !== undefined) return known;
  const plain = char.normalize('NFKC');
  folded[char] = SIMPLE[plain] ?? plain;
  return folded[char] as string;
}

/** Full-width and circled signs become ordinary ones, invisible characters go, a few traditional forms become simplified. */
export function toPlain(original: string): Plain {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  for (let i = 0; i < original.length; ) {
    const code = original.codePointAt(i) as number;
    const next = i + (code > 0xffff ? 2 : 1);
    if (!isInvisible(code)) {
      const plain = code < 0x7f ? (original[i] as string) : fold(String.fromCodePoint(code));
      for (let k = 0; k < plain.length; k++) {
        starts.push(i);
        ends.push(next);
      }
      text += plain;
    }
    i = next;
  }
  return { text, start: i => starts[i] as number, end: i => ends[i] as number };
}
