import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elapsedOf, newSession, reduce, type Session, type SessionEvent } from '../hold/session.ts';
import { view } from '../hold/view.ts';
import { stepsOf } from './dose.ts';
import { GUIDES } from './fixtures.ts';
import { planOf } from './plan.ts';
import { isDamaged, readSaved, writeSaved } from './saved.ts';

const steps = stepsOf([{ exercise: 'stretch' }, { exercise: 'drop' }, { exercise: 'roll' }], GUIDES);
const planFor = (gates: number[]) => planOf(steps, gates);
const LINK = '#r=stretch,drop,roll';
const PRESSES = ['pause', 'resume', 'eased', 'skip', 'skipSide', 'skipStep', 'rewind', 'extend', 'finish'] as const;
const T1 = 77;

function play(gates: number[], presses: { after: number; press: (typeof PRESSES)[number] }[]) {
  let at = 1000;
  let session: Session = reduce(newSession(planFor(gates)), { type: 'start', at });
  for (const { after, press } of presses) {
    at += after;
    session = reduce(session, { type: press, at } as SessionEvent);
  }
  return { session, at };
}

const anyPlay = fc.tuple(
  fc.subarray([0, 1, 2]),
  fc.array(fc.record({ after: fc.integer({ min: 0, max: 60_000 }), press: fc.constantFrom(...PRESSES) }), {
    maxLength: 30,
  }),
);

test('a reload, whenever it comes, goes on where it stood', () => {
  fc.assert(
    fc.property(anyPlay, ([gates, presses]) => {
      const { session, at } = play(gates, presses);
      fc.pre(session.runs.length > 0);
      const before = view(session, at);
      const back = readSaved(writeSaved({ link: LINK, gates, swaps: [], session }, at), LINK, planFor, T1)?.session;
      expect(back).toBeDefined();
      if (!back) return;
      const after = view(back, T1 + 5000);
      expect(after.phase).toBe(before.phase === 'gate' || before.phase === 'done' ? before.phase : 'paused');
      expect([after.place, after.remaining, after.left, after.held]).toEqual([
        before.place,
        before.remaining,
        before.left,
        before.held,
      ]);
      const resumed = reduce(back, { type: 'resume', at: T1 + 9000 });
      expect(elapsedOf(resumed, T1 + 9000)).toBe(elapsedOf(session, at));
    }),
  );
});

test('a routine whose every step was skipped is over after a reload too', () => {
  const presses = [1, 2, 3].map(() => ({ after: 100, press: 'skipStep' as const }));
  const { session, at } = play([0, 1, 2], presses);
  const back = readSaved(writeSaved({ link: LINK, gates: [0, 1, 2], swaps: [], session }, at), LINK, planFor, T1);
  expect(back && view(back.session, T1).phase).toBe('done');
});

test('what was kept of another routine is left alone', () => {
  const { session, at } = play([], [{ after: 9000, press: 'pause' }]);
  const text = writeSaved({ link: LINK, gates: [], swaps: [], session }, at);
  expect(readSaved(text, '#r=roll', planFor, T1)).toBeUndefined();
  expect(readSaved(null, LINK, planFor, T1)).toBeUndefined();
});

test('damaged text is no session, and never an error', () => {
  const { session, at } = play([1], [{ after: 30_000, press: 'eased' }]);
  const text = writeSaved({ link: LINK, gates: [1], swaps: [], session }, at);
  expect(readSaved(text, LINK, planFor, T1)).toBeDefined();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.string({ maxLength: 4 }), (place, put) => {
      const damaged = text.slice(0, place) + put + text.slice(place + 1);
      const back = readSaved(damaged, LINK, planFor, T1);
      if (back) expect(() => view(back.session, T1)).not.toThrow();
    }),
    { numRuns: 500 },
  );
  const rewritten = (change: object) =>
    readSaved(JSON.stringify({ ...JSON.parse(text), ...change }), LINK, planFor, T1);
  for (const change of [
    { v: 1 },
    { swaps: [{ step: 0, to: 3, rightOnly: true }] },
    { swaps: [null] },
    { elapsed: -1 },
    { elapsed: 1e12 },
    { elapsed: '3' },
    { then: 9999 },
    { then: 3 },
    { cuts: [[9999, 1, 1, 0, 0]] },
    { cuts: [[0, 1, 1, 0, 8]] },
    { cuts: 'all' },
    { gates: [0.5] },
    { pulls: [null] },
  ]) {
    expect(rewritten(change), JSON.stringify(change)).toBeUndefined();
  }
});

test('damaged memory is told from none, and from that of an older page', () => {
  expect(isDamaged(null, undefined)).toBe(false);
  expect(isDamaged('{"v":1,"gates":[]}', undefined)).toBe(false);
  expect(isDamaged('{"v":2,"gates":[]}', undefined)).toBe(true);
  expect(isDamaged('{"v":2,"cuts":[[', undefined)).toBe(true);
});
