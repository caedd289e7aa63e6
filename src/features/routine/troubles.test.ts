import { expect, test } from 'vitest';
import { canKeep, keepText, keptText } from '../hold/store.ts';
import { noteOf, troublesOf, type Means } from './troubles.ts';

const well: Means = { keeps: true, damaged: false, sounds: true, screen: true, voiceless: false };

test('where all is well nothing is said', () => {
  expect(troublesOf(well)).toEqual([]);
  expect(noteOf({ awake: true, sounding: true, elsewhere: false })).toBe('');
});

test.each<[Partial<Means>, RegExp]>([
  [{ keeps: false }, /keeps nothing here/],
  [{ damaged: true }, /could not be read, so it begins afresh/],
  [{ sounds: false }, /makes no beeps/],
  [{ screen: false }, /cannot keep the screen on/],
  [{ voiceless: true }, /No voice has come/],
])('%j is one plain sentence or two', (means, text) => {
  const said = troublesOf({ ...well, ...means });
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(text);
});

test('on the way it is a few words, and another tab goes before all', () => {
  expect(noteOf({ awake: false, sounding: false, elsewhere: false })).toBe('The screen may go dark. No sound here.');
  expect(noteOf({ awake: false, sounding: true, elsewhere: true })).toBe('Paused, because you began in another tab.');
});

function storage(changes: Partial<Storage>): Storage {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
    ...changes,
  } as Storage;
}

function refuse(): never {
  throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
}

test('storage that is full or forbidden keeps nothing, and is never an error', () => {
  const open = storage({});
  expect(canKeep(() => open)).toBe(true);
  expect(open.getItem('probe')).toBeNull();
  for (const shelf of [refuse, () => storage({ setItem: refuse }), () => storage({ setItem() {} })]) {
    expect(canKeep(shelf)).toBe(false);
    keepText('routine-safe', '2026-11-23', shelf);
    keepText('routine-safe', null, shelf);
    expect(keptText('routine-safe', shelf)).toBeNull();
  }
});
