import { watermarkLetters } from './watermark-letters.ts';

/** Height of the letters as a part of the picture's shorter side, and of the gap between two lines of them. */
const LETTER = 1 / 16;
const APART = 3.4;
/** Room between two repetitions on one line, in letters. */
const BETWEEN = 2;
const SMALLEST = 10;
const TILT = -28;

const SPACE = 40;
const advanceOf = (letter: string): number => (letter === ' ' ? SPACE : (watermarkLetters[letter]?.[0] ?? SPACE));

/** True when every letter of a text can be drawn. */
export const canMark = (text: string): boolean => [...text].every(letter => letter === ' ' || letter in watermarkLetters);

/** The outlines of a text on one line, a letter being 100 units high. Throws when a letter is not at hand. */
function lineOf(text: string): { outline: string; width: number } {
  if (!canMark(text)) throw new Error(`no outlines for a watermark: ${text}`);
  let x = 0;
  const outline = [...text].map(letter => {
    const at = x;
    x += advanceOf(letter);
    return letter === ' ' ? '' : `<path transform="translate(${at})" d="${(watermarkLetters[letter] as readonly [number, string])[1]}"/>`;
  });
  return { outline: outline.join(''), width: x };
}

/**
 * An SVG as large as a picture, of lines of text across all of it, dark letters with a light edge so that they stand on any
 * ground. The letters are outlines: no font is asked for. Lines are shifted against each other, so that no part of the picture
 * large enough to be of use is free of them.
 */
export function watermark(text: string, width: number, height: number): Buffer {
  const letter = Math.max(SMALLEST, Math.min(width, height) * LETTER);
  const scale = letter / 100;
  const { outline, width: units } = lineOf(text);
  const [step, line] = [units * scale + BETWEEN * letter, letter * APART];
  const reach = Math.hypot(width, height) / 2 + step;
  const places: string[] = [];
  for (let row = 0, y = -reach; y < reach; row += 1, y += line)
    for (let x = -reach - (row % 2) * (step / 2); x < reach; x += step) places.push(`<use href="#t" x="${x / scale}" y="${y / scale}"/>`);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><g id="t">${outline}</g></defs>` +
      `<g transform="translate(${width / 2} ${height / 2}) rotate(${TILT}) scale(${scale})" fill="#1b1b1b" fill-opacity="0.42" ` +
      `stroke="#ffffff" stroke-opacity="0.5" stroke-width="3" paint-order="stroke">${places.join('')}</g></svg>`,
  );
}
