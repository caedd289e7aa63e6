import { expect, test, vi } from 'vitest';
import { openSheet } from './sheet.ts';

const URL = 'https://example.org/plan/#unit=cm&start=4750';
const fails = (name: string) => () => Promise.reject(new DOMException('No.', name));

test('an address goes to the sheet with its title', async () => {
  const share = vi.fn(() => Promise.resolve());
  expect(await openSheet('A plan', URL, { share })).toBe(true);
  expect(share).toHaveBeenCalledExactlyOnceWith({ title: 'A plan', url: URL });
});

test('a sheet that was closed did its work; one that will not open, or is not there, did not', async () => {
  expect(await openSheet('A plan', URL, { share: fails('AbortError') })).toBe(true);
  expect(await openSheet('A plan', URL, { share: fails('NotAllowedError') })).toBe(false);
  expect(await openSheet('A plan', URL, {})).toBe(false);
});
