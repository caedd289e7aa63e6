import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSession, reduce, replace, type Session, type SessionEvent } from '../hold/session.ts';
import { endOf } from '../hold/timeline.ts';
import { view } from '../hold/view.ts';
import { stepsOf } from './dose.ts';
import { GUIDES as EASY, HARD } from './fixtures.ts';
import { planOf } from './plan.ts';
import { readSaved, writeSaved } from './saved.ts';
import { easierOf, gatesWith, isRightOnly, withSwaps, type Swap } from './swap.ts';

const GUIDES = [...EASY, HARD];
const LINK = '#r=roll,hard,stretch';
const asked = stepsOf([{ exercise: 'roll' }, { exercise: 'hard' }, { exercise: 'stretch' }], GUIDES);
const planFor = (gates: number[], swaps: Swap[]) => planOf(withSwaps(asked, swaps, GUIDES), gates);

interface Run {
  session: Session;
  gates: number[];
  swaps: Swap[];
}

/** Pauses, and takes an easier exercise, as the player does. */
function swap({ session, gates, swaps }: Run, to: string, at: number): Run {
  const paused = reduce(session, { type: 'pause', at });
  const { place, segment } = view(paused, at);
  const step = segment?.step ?? 0;
  const put = [...swaps, { step, to, rightOnly: isRightOnly(paused.plan, place) }];
  const waits = gatesWith(gates, step);
  const plan = planFor(waits, put);
  const next = plan.findIndex((found) => found.step === step + 1);
  return { session: replace(paused, plan, next, 1, at), gates: waits, swaps: put };
}

function begin(gates: number[] = []): Run {
  return { session: reduce(newSession(planFor(gates, [])), { type: 'start', at: 0 }), gates, swaps: [] };
}

const ROLL_MS = 133_000;
const HARD_FROM = ROLL_MS + 15_000;

test('only exercises of this site that are easier are offered, in the order in which the guide names them', () => {
  expect(easierOf(HARD, GUIDES).map(({ id }) => id)).toEqual(['stretch', 'squeeze']);
  expect(easierOf(HARD, [HARD])).toEqual([]);
});

test('the easier exercise waits, takes the place of what was left, and what follows still follows', () => {
  const at = HARD_FROM + 12_000;
  const { session } = swap(begin(), 'squeeze', at);
  expect(view(session, at + 900_000)).toMatchObject({ phase: 'gate' });
  expect(view(session, at).segment).toMatchObject({ exercise: 'squeeze', step: 2 });
  const on = reduce(session, { type: 'resume', at: at + 900_000 });
  const from = at + 900_000;
  expect(view(on, from + 1000)).toMatchObject({ phase: 'getReady', side: 'both' });
  expect(view(on, from + 15_500)).toMatchObject({ phase: 'hold', rep: 1 });
  const end = endOf(on.cuts);
  expect(on.cuts.at(-1)).toMatchObject({ exercise: 'stretch', step: 3 });
  expect(view(on, from + end).phase).toBe('done');
});

test('when the left leg had its share, the easier one is for the right leg alone', () => {
  const left = swap(begin(), 'stretch', HARD_FROM + 12_000);
  expect(left.swaps[0]?.rightOnly).toBe(false);
  const secondRight = HARD_FROM + 8 * 5000 + 8000 + 40_000 + 60_000 + 40_000 + 8000 + 7000;
  const right = swap(begin(), 'stretch', secondRight);
  expect(right.swaps[0]?.rightOnly).toBe(true);
  const sides = right.session.plan.filter(({ step }) => step === 2).map(({ side }) => side);
  expect(new Set(sides)).toEqual(new Set(['right']));
});

test('what was lived counts for what it was', () => {
  const at = HARD_FROM + 12_000;
  const { session } = swap(begin(), 'stretch', at);
  const on = reduce(session, { type: 'resume', at });
  const done = reduce(on, { type: 'finish', at: at + 21_000 });
  const rolled = done.cuts.filter(({ step, kind }) => step === 0 && kind === 'hold');
  expect(rolled.map(({ duration }) => duration)).toEqual([60_000, 60_000]);
  expect(done.cuts.filter(({ step }) => step === 2).map(({ exercise }) => exercise)).toContain('stretch');
  expect(done.cuts.filter(({ step }) => step === 1).every(({ exercise }) => exercise === 'hard')).toBe(true);
});

test('the steps that wait keep waiting, and the new one does', () => {
  expect(gatesWith([0, 2], 0)).toEqual([0, 1, 3]);
  expect(gatesWith([], 2)).toEqual([3]);
});

test('what was begun of the next step, and gone back from, is still of that step', () => {
  const { session, ...rest } = begin();
  const back = reduce(session, { type: 'rewind', at: ROLL_MS + 3000 });
  const { cuts, plan } = swap({ session: back, ...rest }, 'squeeze', ROLL_MS + 4000).session;
  expect(cuts.some(({ exercise, undone }) => exercise === 'hard' && undone)).toBe(true);
  for (const cut of cuts) expect([plan[cut.plan]?.exercise, plan[cut.plan]?.step]).toEqual([cut.exercise, cut.step]);
});

test('unknown exercises and steps that are not there are left out', () => {
  expect(withSwaps(asked, [{ step: 9, to: 'roll', rightOnly: false }], GUIDES)).toEqual(asked);
  expect(withSwaps(asked, [{ step: 1, to: 'gone', rightOnly: false }], GUIDES)).toEqual(asked);
});

const PRESSES = ['pause', 'resume', 'eased', 'skip', 'skipSide', 'skipStep', 'rewind', 'extend'] as const;
const anyStep = fc.record({
  after: fc.integer({ min: 0, max: 60_000 }),
  press: fc.constantFrom(...PRESSES, 'stretch' as const, 'squeeze' as const),
});

test('swapped at any moment, as often as one likes: no gap, the right names, and a reload goes on there', () => {
  const anything = fc.tuple(fc.subarray([0, 1, 2]), fc.array(anyStep, { maxLength: 20 }));
  fc.assert(
    fc.property(anything, ([gates, presses]) => {
      let at = 0;
      let run = begin(gates);
      for (const { after, press } of presses) {
        at += after;
        const { phase } = view(run.session, at);
        if (press !== 'stretch' && press !== 'squeeze') {
          run = { ...run, session: reduce(run.session, { type: press, at } as SessionEvent) };
        } else if (phase !== 'gate' && phase !== 'done') run = swap(run, press, at);
        const { cuts, plan } = run.session;
        cuts.forEach((cut, index) => {
          expect(cut.start).toBe(endOf(cuts.slice(0, index)));
          expect([plan[cut.plan]?.exercise, plan[cut.plan]?.step]).toEqual([cut.exercise, cut.step]);
        });
      }
      const back = readSaved(writeSaved({ link: LINK, ...run }, at), LINK, planFor, 77);
      const [before, after] = [view(run.session, at), back && view(back.session, 77)];
      expect([after?.place, after?.remaining, after?.left]).toEqual([before.place, before.remaining, before.left]);
    }),
  );
});
