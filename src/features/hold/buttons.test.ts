import { expect, test } from 'vitest';
import { mainOf, othersOf } from './buttons.ts';
import { usualDose } from './dose.ts';
import { buildTimeline } from './timeline.ts';
import { newSession, reduce } from './session.ts';
import { view } from './view.ts';

const dose = usualDose('hold');
const started = reduce(newSession(buildTimeline(dose)), { type: 'start', at: 0 });

test.each([
  [0, 'I am ready', true],
  [6, 'It eased', false],
  [11, 'It eased', true],
  [17, 'Hold again', true],
  [92, 'I am ready', true],
  [186, 'Back to the start', true],
])('%i seconds in, the main button says "%s"', (seconds, label, ready) => {
  expect(mainOf(view(started, seconds * 1000), dose)).toMatchObject({ label, ready });
});

test('the row keeps its buttons from start to end, dimmed where they would do nothing', () => {
  const rows = [1, 6, 11, 17, 92, 186].map((seconds) => othersOf(view(started, seconds * 1000), dose));
  const labels = ['Back', 'Pause', '+5 s', 'Skip', 'Finish', 'Still pulling'];
  for (const row of rows) expect(row.map(({ label }) => label)).toEqual(labels);
  expect(rows.map((row) => row.at(-1)?.ready)).toEqual([false, false, true, true, false, false]);
});

test('no two buttons share a name', () => {
  for (const mode of ['hold', 'reach'] as const) {
    const own = usualDose(mode);
    const session = reduce(newSession(buildTimeline(own)), { type: 'start', at: 0 });
    for (let at = 0; at < 200_000; at += 500) {
      const now = view(session, at);
      const labels = [mainOf(now, own), ...othersOf(now, own)].map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    }
  }
});
