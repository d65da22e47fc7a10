import { describe, expect, test } from 'vitest';
import { isRough, kilometresBetween, positionInWords, positionText, readPosition } from '../src/index.ts';

const TONGXIANG = { latitude: 30.6302, longitude: 120.5648 };

describe('a position as map pickers give it', () => {
  test.each([
    ['Tencent, the latitude first', '30.6302,120.5648'],
    ['Gaode, the longitude first', '120.5648,30.6302'],
    ['with spaces', ' 120.5648 , 30.6302 '],
    ['with a Chinese comma', '30.6302，120.5648'],
    ['full-width throughout', '１２０．５６４８，３０．６３０２'],
    ['on two lines', '120.5648\n30.6302'],
    ['with a tab', '30.6302\t120.5648'],
    ['with words', '纬度：30.6302 经度：120.5648'],
    ['with words, the other way round', '经度 120.5648；纬度 30.6302'],
    ['with degree signs and letters', '30.6302°N, 120.5648°E'],
    ['in brackets', '[120.5648,30.6302]'],
    ['out of an address', 'lat=30.6302&lng=120.5648'],
    ['as this program writes it', positionText(TONGXIANG)],
    ['in its own words', positionInWords(TONGXIANG)],
  ])('%s', (_, text) => {
    expect(readPosition(text)).toEqual({ position: TONGXIANG, problem: null });
  });

  test.each([
    ['nothing', '', '应为两个数'],
    ['an address', '梧桐街道中山路', '应为两个数'],
    ['one number', '30.6302', '应为两个数'],
    ['three numbers', '30.6302, 120.5648, 17', '应为两个数'],
    ['degrees, minutes, seconds', '30°37\'48"N 120°33\'53"E', '度、分、秒'],
    ['two latitudes', '30.6302, 30.5648', '缺少经度'],
    ['two longitudes', '120.5648, 121.1', '缺少纬度'],
    ['Paris', '48.8566, 2.3522', '不在我国境内'],
    ['the other side of the earth', '-30.6302, 120.5648', '不在我国境内'],
  ])('%s is a problem in words, never a guess', (_, text, words) => {
    const read = readPosition(text);
    expect(read.position).toBeNull();
    expect(read.problem).toContain(words);
  });

  test('no number can be both: at the edges each is known for what it is', () => {
    for (const latitude of [3, 54])
      for (const longitude of [73, 136])
        for (const text of [`${latitude}, ${longitude}`, `${longitude}, ${latitude}`])
          expect(readPosition(text).position).toEqual({ latitude, longitude });
  });
});

test('what is told to fewer than three decimal places is rough', () => {
  expect([TONGXIANG, { latitude: 30.63, longitude: 120.56 }, { latitude: 30.63, longitude: 120.565 }].map(isRough)).toEqual([
    false,
    true,
    false,
  ]);
});

test('distances are those of the map, to a hundredth', () => {
  const shanghai = { latitude: 31.2304, longitude: 121.4737 };
  expect(kilometresBetween(TONGXIANG, TONGXIANG)).toBe(0);
  expect(kilometresBetween(TONGXIANG, shanghai)).toBeGreaterThan(108);
  expect(kilometresBetween(TONGXIANG, shanghai)).toBeLessThan(111);
  expect(kilometresBetween(shanghai, TONGXIANG)).toBeCloseTo(kilometresBetween(TONGXIANG, shanghai), 9);
});
