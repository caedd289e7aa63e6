import { expect, test } from 'vitest';
import type { Shelf } from './drafts.ts';
import { bringKept, keepGiven } from './pocket.ts';

function shelf(): Shelf {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

test('what the server gives is brought back until its time is over', () => {
  const kept = shelf();
  expect(bringKept(kept, 0)).toBe('');
  keepGiven(kept, 'edit-a=key.900.sign;900, voter=x_-1;31536000', 0);
  expect(bringKept(kept, 899_999)).toBe('edit-a=key.900.sign; voter=x_-1');
  expect(bringKept(kept, 900_000)).toBe('voter=x_-1');
  keepGiven(kept, 'edit-b=2;900', 1000);
  expect(bringKept(kept, 1000)).toBe('edit-a=key.900.sign; voter=x_-1; edit-b=2');
  keepGiven(kept, 'edit-a=;0', 2000);
  expect(bringKept(kept, 2000)).toBe('voter=x_-1; edit-b=2');
});

test.each(['', '{', 'null', '[1]', '{"a":1}', '{"a":{"value":5}}'])('nonsense on the shelf, %j, is nothing', (text) => {
  const kept = shelf();
  kept.setItem('letters-kept', text);
  expect(bringKept(kept, 0)).toBe('');
  keepGiven(kept, 'voter=x;9', 0);
  expect(bringKept(kept, 0)).toBe('voter=x');
});

test('a browser that keeps nothing does no harm', () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new Error('full');
    },
  };
  keepGiven(full, 'voter=x;9', 0);
  expect(bringKept(full, 0)).toBe('');
});
