import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CAP, readLength, sayLength, typedLength, type Unit } from './length.ts';
import { takeDistance, takeStep } from './step.ts';

test.each<[string, Unit, number | undefined]>([
  ['18', 'cm', 1800],
  ['18,5 cm', 'cm', 1850],
  ['7 1/8', 'in', 1809],
  ['½', 'in', 127],
  ['7½ in', 'cm', 1905],
  ['1.27', 'cm', 127],
  ['181 mm', 'in', 1810],
  ['1/0', 'in', undefined],
  ['1e3', 'cm', undefined],
  ['far', 'cm', undefined],
  ['', 'cm', undefined],
])('%j in a field of %s is %s tenths of a millimetre', (text, unit, tenths) => {
  expect(readLength(text, unit)).toBe(tenths);
});

test('half an inch is shown with its centimetres rounded, and is still half an inch', () => {
  expect(sayLength(CAP, 'in')).toBe('1/2 in (1.3 cm)');
  expect(sayLength(CAP, 'cm')).toBe('1.27 cm (1/2 in)');
  expect(sayLength(1810, 'in')).toBe('7 1/8 in (18.1 cm)');
  expect(sayLength(254, 'in')).toBe('1 in (2.5 cm)');
});

test('1.3 cm is over the cap, and 1.2 is set instead, with the reason', () => {
  expect(takeStep('1.3', 'cm', CAP)).toEqual({
    value: 120,
    says: 'That is more than half an inch (1.27 cm) allows. Set to 1.2 cm (1/2 in).',
  });
  expect(takeStep('1.27', 'cm', CAP)).toEqual({ value: 127 });
  expect(takeStep('3/4', 'in', CAP).value).toBe(127);
  expect(takeStep('1/2', 'in', 40)).toMatchObject({ value: 40 });
});

test('no step, no text and a negative one are told, not changed', () => {
  for (const text of ['0', '-1', '', 'a bit']) {
    const { value, says } = takeStep(text, 'cm', CAP);
    expect(value).toBeUndefined();
    expect(says).toMatch(/\.$/);
  }
});

test('whatever is typed as a step, what is taken is within half an inch, and a change is told', () => {
  const typed = fc.oneof(
    fc.string(),
    fc.double({ min: -5, max: 5, noNaN: true }).map(String),
    fc.tuple(fc.nat(40), fc.nat(40)).map(([top, bottom]) => `${top}/${bottom}`),
  );
  fc.assert(
    fc.property(typed, fc.constantFrom<Unit>('in', 'cm'), (text, unit) => {
      const { value = 1, says } = takeStep(text, unit, CAP);
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThanOrEqual(CAP);
      if (value !== readLength(text, unit)) expect(says).toBeTruthy();
    }),
  );
});

test('a length typed again as it is shown stays what it is, to a sixteenth of an inch', () => {
  fc.assert(
    fc.property(fc.nat(15_000), (tenths) => {
      expect(readLength(typedLength(tenths, 'cm'), 'cm')).toBe(tenths);
      const shown = typedLength(tenths, 'in');
      expect(typedLength(readLength(shown, 'in') ?? 0, 'in')).toBe(shown);
    }),
  );
});

test('a first distance beyond all walls is brought in, with the reason', () => {
  expect(takeDistance('900', 'cm')).toMatchObject({ value: 15_000 });
  expect(takeDistance('18', 'cm')).toEqual({ value: 1800 });
  expect(takeDistance('-3', 'cm').value).toBeUndefined();
});
