import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pull, springs } from './springs.ts';

test('below 1 only the spring opens', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (intensity) => {
      expect(pull(intensity)).toMatchObject({ slack: 1, taut: 0 });
      expect(springs(intensity, 0, 0).strands).toBe('');
    }),
  );
  expect(pull(1).open - pull(0).open).toBeGreaterThan(0.5);
});

test('above 3 the rope tightens, until it is thick and straight', () => {
  expect(pull(3).taut).toBe(0);
  expect(pull(5).taut).toBeGreaterThan(0);
  expect(pull(10)).toEqual({ open: 1, slack: 0, taut: 1 });
  expect(springs(8, 0, 0).girth).toBeGreaterThan(springs(3, 0, 0).girth);
});
