/** How long somebody who opened a record for writing is taken to be at it still, unless he is heard of again. */
export const PRESENCE_LASTS_SECONDS = 300;
/** How often whoever has it open says so. */
export const PRESENCE_EVERY_SECONDS = 20;

/** Somebody else who has the same record open for writing. */
export interface Present {
  name: string;
  /** Seconds since he was last heard of. */
  ago: number;
}

/** As long as nobody has missed two turns, he is there now. */
const NOW_SECONDS = 2 * PRESENCE_EVERY_SECONDS + 15;

const agoInWords = (ago: number): string => (ago <= NOW_SECONDS ? '刚刚' : `${Math.max(1, Math.round(ago / 60))} 分钟前`);

/** `王某正在编辑这一条（刚刚）`; several are named one after another. Null when nobody is there. */
export function presenceInWords(others: readonly Present[]): string | null {
  const [only, ...more] = others;
  if (!only) return null;
  if (more.length === 0) return `${only.name}正在编辑这一条（${agoInWords(only.ago)}）`;
  return `${others.map(({ name, ago }) => `${name}（${agoInWords(ago)}）`).join('、')}正在编辑这一条`;
}
