const LEVELS = ['一级', '二级', '三级', '四级', '五级', '六级', '七级', '八级', '九级', '十级'] as const;

/** Yearly disability pension in yuan by level: on duty in war, on duty, of illness. Illness is rated only down to level six. */
type Pensions = readonly (readonly [war: number, duty: number, illness: number | null])[];

export const pensions2017: Pensions = [
  [72850, 70550, 68240],
  [65930, 62460, 60130],
  [57850, 54360, 50920],
  [47410, 42800, 39330],
  [37040, 32380, 30070],
  [28940, 27380, 23130],
  [21990, 19680, null],
  [13880, 12710, null],
  [11530, 9260, null],
  [8100, 6930, null],
];

export const pensions2021: Pensions = [
  [106670, 103300, 99910],
  [96530, 91450, 88030],
  [84700, 79600, 74550],
  [69420, 62670, 57590],
  [54220, 47410, 44030],
  [42360, 40080, 33860],
  [32200, 28820, null],
  [20330, 18610, null],
  [16890, 13560, null],
  [11860, 10140, null],
];

export const pensions2024: Pensions = [
  [131880, 124164, 116736],
  [119340, 109932, 102852],
  [104712, 95688, 87108],
  [85824, 75324, 67284],
  [67032, 56988, 51444],
  [52368, 48180, 39564],
  [39084, 33996, null],
  [24672, 21960, null],
  [20484, 16008, null],
  [14400, 11964, null],
];

/** The published table of disability pensions, ten levels by three causes. */
export function disabilityTable(caption: string, pensions: Pensions): string {
  const head = ['等级', '因战', '因公', '因病'].map(text => `<th>${text}</th>`).join('');
  const rows = pensions.map((row, i) => `<tr><th>${LEVELS[i]}</th>${row.map(yuan => `<td>${yuan ?? '不评'}</td>`).join('')}</tr>`);
  return `<table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
