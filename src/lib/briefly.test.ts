import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { briefly } from './briefly.ts';

test('what is used again and again is opened once, and closed when it is no longer used', async () => {
  const [open, close] = [vi.fn(() => Promise.resolve('letters')), vi.fn(() => Promise.resolve())];
  const use = briefly(open, close, 5);
  expect(await Promise.all([use((thing) => thing), use(() => wait(15, 'slow'))])).toEqual(['letters', 'slow']);
  expect(await use((thing) => thing)).toBe('letters');
  expect([open.mock.calls.length, close.mock.calls.length]).toEqual([1, 0]);
  await vi.waitFor(() => expect(close).toHaveBeenCalledWith('letters'));
  await use((thing) => thing);
  expect(open).toHaveBeenCalledTimes(2);
});

test('what could not be opened is tried again', async () => {
  const open = vi.fn(() => Promise.resolve('letters')).mockRejectedValueOnce(new Error('locked'));
  const use = briefly(open, () => Promise.resolve(), 1);
  await expect(use((thing) => thing)).rejects.toThrow('locked');
  await wait(10);
  expect(await use((thing) => thing)).toBe('letters');
});
