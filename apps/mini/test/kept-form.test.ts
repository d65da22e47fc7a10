// @vitest-environment jsdom
import { act, createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type KeptForm, keyFor, useKeptForm } from '../src/lib/kept-form.ts';
import { phone } from './phone.ts';

interface Form {
  words: string;
  files: readonly string[];
}

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
let root: Root;
let kept: KeptForm<Form>;
const Screen = () => {
  kept = useKeptForm<Form>('test', { words: '', files: [] });
  return null;
};
const openScreen = () => {
  root = createRoot(document.createElement('div'));
  act(() => root.render(createElement(Screen)));
};
/** The program is ended with no word to anybody. */
const kill = () => {
  vi.clearAllTimers();
  phone.told.hide = () => undefined;
};
const change = (part: Parameters<typeof kept.change>[0]) => act(() => kept.change(part));

beforeEach(() => {
  vi.useFakeTimers();
  phone.reset();
  openScreen();
});
afterEach(() => {
  phone.full = false;
  act(() => root.unmount());
  vi.useRealTimers();
});

test('what is written is there again after the program was ended, and said to be', () => {
  change({ words: '写到一半' });
  const { clientKey } = kept;
  vi.advanceTimersByTime(1000);
  kill();
  openScreen();
  expect(kept).toMatchObject({ form: { words: '写到一半', files: [] }, restored: true, clientKey });
});

test('it is saved at once when the screen goes away or the browser’s page is closed', () => {
  change({ words: '刚写' });
  phone.told.hide();
  kill();
  openScreen();
  expect(kept.form.words).toBe('刚写');
  change({ words: '又写' });
  window.dispatchEvent(new Event('pagehide'));
  kill();
  openScreen();
  expect(kept.form.words).toBe('又写');
});

test('an untouched form is not said to be restored', () => {
  vi.advanceTimersByTime(1000);
  act(() => root.unmount());
  openScreen();
  expect(kept.restored).toBe(false);
});

test('changes that come together all land', () => {
  act(() => {
    kept.change(was => ({ files: [...was.files, 'a'] }));
    kept.change({ words: '字' });
    kept.change(was => ({ files: [...was.files, 'b'] }));
  });
  expect(kept.form).toEqual({ words: '字', files: ['a', 'b'] });
});

test('after filing it is empty and has another key', () => {
  change({ words: '交了' });
  const { clientKey } = kept;
  act(() => kept.clear());
  expect(kept.form.words).toBe('');
  expect(kept.clientKey).not.toBe(clientKey);
  act(() => root.unmount());
  openScreen();
  expect(kept.restored).toBe(false);
});

test('what was filed on a screen above this one is not filed again from this one', () => {
  change({ words: '交了' });
  phone.told.hide();
  const below = phone.told.show;
  phone.storage.clear();
  act(() => below());
  expect(kept.form.words).toBe('');
});

test('coming back to the screen changes nothing of what stands there', () => {
  change({ words: '照旧' });
  const { clientKey } = kept;
  phone.told.hide();
  act(() => phone.told.show());
  expect(kept).toMatchObject({ form: { words: '照旧' }, restored: false, clientKey });
});

test('a phone whose storage is full loses nothing that is on the screen', () => {
  phone.full = true;
  change({ words: '还在' });
  phone.told.hide();
  act(() => phone.told.show());
  expect(kept.form.words).toBe('还在');
  phone.full = false;
  phone.told.hide();
  kill();
  openScreen();
  expect(kept.form.words).toBe('还在');
});

test('the key says whether the same is sent again', () => {
  expect(keyFor('q1', { words: 'a' })).toBe(keyFor('q1', { words: 'a' }));
  expect(keyFor('q1', { words: 'a' })).not.toBe(keyFor('q1', { words: 'b' }));
});
