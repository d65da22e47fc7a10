/** A stretch of text, and whether it is what the person searched for. */
export interface Stretch {
  text: string;
  hit: boolean;
}

const isWord = (pair: string): boolean => /^[\u3400-\u9fffA-Za-z0-9]{2}$/.test(pair);

/** `text` cut where it shares two characters or more in a row with what was searched for. */
export function marked(text: string, query: string): Stretch[] {
  const hit = new Array<boolean>(text.length).fill(false);
  const asked = query.toLowerCase();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2).toLowerCase();
    if (isWord(pair) && asked.includes(pair)) hit[i] = hit[i + 1] = true;
  }
  const stretches: Stretch[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = stretches[stretches.length - 1];
    if (last && last.hit === hit[i]) last.text += text[i];
    else stretches.push({ text: text[i] ?? '', hit: hit[i] ?? false });
  }
  return stretches;
}
