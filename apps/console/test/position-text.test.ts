import { expect, test } from 'vitest';
import { heldFor, textOf, wholeOf } from '../src/content/position-text.ts';

test('what is pasted in either order is held as the same two numbers, and shown one way', () => {
  for (const pasted of ['30.6302,120.5648', '120.5648，30.6302']) {
    const held = heldFor(pasted);
    expect(wholeOf(held)).toEqual({ latitude: 30.6302, longitude: 120.5648 });
    expect(textOf(held)).toBe('30.6302, 120.5648');
  }
});

test('what cannot be read is kept as it was typed, and is no position', () => {
  const held = heldFor('中山路 12 号');
  expect(held).toEqual({ latitude: '中山路 12 号', longitude: null });
  expect([textOf(held), wholeOf(held)]).toEqual(['中山路 12 号', null]);
});

test('an empty field holds nothing', () => {
  expect(heldFor(' ')).toEqual({ latitude: null, longitude: null });
  expect(textOf({ latitude: null, longitude: null })).toBe('');
});

test('half a position, as an old form may have left it, is shown and is no position', () => {
  expect([textOf({ latitude: 30.63, longitude: null }), wholeOf({ latitude: 30.63, longitude: null })]).toEqual(['30.63', null]);
});
