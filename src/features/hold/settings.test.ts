import { expect, test } from 'vitest';
import { usualDose } from './dose.ts';
import { readSettings, usualSettings, writeSettings } from './settings.ts';

const usual = usualDose('hold');
const reach = usualDose('reach');

test.each([null, '', 'null', '7', '[]', '{"hold":', '{"hold":3,"volume":"loud","muted":1}'])(
  'from %j come the usual settings',
  (text) => {
    expect(readSettings(text, usual)).toEqual(usualSettings(usual));
  },
);

test('what is written is read again, for each mode its own', () => {
  const own = {
    dose: { ...usual, holds: 7, first: 'right' as const },
    volume: 0.3,
    muted: true,
    vibrate: false,
    speak: true,
  };
  const text = writeSettings(null, own, usual);
  expect(readSettings(text, usual)).toEqual(own);
  expect(readSettings(text, reach).dose).toEqual({ ...reach, first: 'right' });
  const both = writeSettings(text, { ...own, dose: { ...reach, holds: 10 } }, reach);
  expect(readSettings(both, usual).dose.holds).toBe(7);
  expect(readSettings(both, reach).dose.holds).toBe(10);
});

test('a dose equal to the page’s own is not kept, so that the page may change its mind', () => {
  const text = writeSettings(null, usualSettings(usual), usual);
  expect(readSettings(text, { ...usual, holds: 5, seconds: 12 }).dose).toMatchObject({ holds: 5, seconds: 12 });
});

test('limits hold for what was kept', () => {
  expect(readSettings('{"hold":{"holds":99,"seconds":1},"volume":-3}', usual)).toMatchObject({
    dose: { holds: 30, seconds: 5 },
    volume: 0,
  });
});
