import fc from 'fast-check';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A valid identity number of somebody who does not exist. */
export const idNumber = fc
  .record({
    county: fc.constantFrom('330483', '330425', '110105', '320502', '410101', '650103'),
    born: fc.date({ min: new Date('1915-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    serial: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ county, born, serial }) => {
    const body = `${county}${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    return `${body}${'10X98765432'[WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0) % 11]}`;
  });

export const mobileNumber = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`);

const SCRIPTS: readonly string[] = ['０１２３４５６７８９', '〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '⓪①②③④⑤⑥⑦⑧⑨'];
const INVISIBLE = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', ''];
/** What may stand between all the figures of a number. */
const SEPARATORS = ['', ' ', '\u3000', '-', '－', '.', '·', ' - ', '_'];

const inScript = (digits: string, script: string): string => digits.replace(/\d/g, digit => [...script][Number(digit)] as string);

/** The same number as somebody might write it so that a machine should not see it. */
export const disguise = (number: fc.Arbitrary<string>): fc.Arbitrary<{ plain: string; written: string }> =>
  number.chain(plain => {
    const figures = [...plain];
    const cut = Math.floor(plain.length / 2);
    return fc
      .oneof(
        fc.constantFrom(...SCRIPTS).map(script => inScript(plain, script)),
        fc.array(fc.constantFrom('0123456789', ...SCRIPTS), { minLength: plain.length, maxLength: plain.length }).map(scripts => {
          scripts[1] = SCRIPTS[1] as string;
          return figures.map((figure, i) => inScript(figure, scripts[i] as string)).join('');
        }),
        fc.constantFrom(...SEPARATORS).map(separator => figures.join(separator)),
        fc.constantFrom('\n', '\r\n', '\n    ').map(end => `${plain.slice(0, cut)}${end}${plain.slice(cut)}`),
        fc
          .array(fc.constantFrom(...INVISIBLE), { minLength: plain.length, maxLength: plain.length })
          .map(signs => figures.map((figure, i) => (i === 0 ? figure : signs[i] + figure)).join('')),
      )
      .map(written => ({ plain, written }));
  });
