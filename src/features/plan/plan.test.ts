import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysFrom, type Day } from './day.ts';
import { CAP } from './length.ts';
import { hashOf, planOfHash } from './link.ts';
import { beginPlan, endOf, holdOn, lastOf, MAX_BLOCKS, standingAt, stepBack, stepOn, type Plan } from './plan.ts';
import { goesOnFrom, planData, readPlan } from './read.ts';
import { mostOf, verdictOf, type Check } from './verdict.ts';

const START = '2026-11-22';
const plan = beginPlan(START, 1800, 'cm');

const anyMove = fc.record({
  /** The device's clock may stand still, leap or be set back. */
  passed: fc.integer({ min: -30, max: 60 }),
  move: fc.constantFrom('step', 'hold', 'half', 'back'),
  step: fc.integer({ min: -100, max: 2000 }),
});
type Move = typeof anyMove extends fc.Arbitrary<infer T> ? T : never;

function play(moves: Move[]): Plan {
  let today: Day = START;
  return moves.reduce((before, { passed, move, step }) => {
    today = addDays(today, passed);
    if (move === 'step') return stepOn(before, step, today);
    if (move === 'back') return stepBack(before, today);
    return holdOn(before, move === 'half' ? 7 : 14, move === 'half', today);
  }, plan);
}
const anyPlan = fc.array(anyMove, { maxLength: 40 }).map(play);

test('whatever is decided and whatever the clock says, no block adds over half an inch or begins before the last', () => {
  fc.assert(
    fc.property(anyPlan, ({ blocks }) => {
      for (const [index, block] of blocks.entries()) {
        const before = blocks[index - 1];
        if (!before) continue;
        expect(block.distance - before.distance).toBeLessThanOrEqual(CAP);
        expect(block.start >= before.start).toBe(true);
        if (block.distance > before.distance) expect(block.start >= endOf(before)).toBe(true);
      }
      expect(blocks.length).toBeLessThanOrEqual(MAX_BLOCKS);
    }),
  );
});

test('six blocks are at most five steps, 63.5 mm, and no later block goes beyond', () => {
  const six = Array.from({ length: 20 }).reduce<Plan>((before) => stepOn(before, 999, endOf(lastOf(before))), plan);
  expect(six.blocks[5]?.distance).toBe(1800 + 635);
  expect(daysFrom(START, endOf(six.blocks[5] ?? lastOf(six)))).toBe(84);
  expect(lastOf(six).distance).toBe(1800 + 635);
  fc.assert(
    fc.property(anyPlan, ({ blocks }) => {
      for (const { distance } of blocks) expect(distance).toBeLessThanOrEqual(1800 + 635);
    }),
  );
});

test('every plan that can be made survives its link and its data', () => {
  fc.assert(
    fc.property(anyPlan, (made) => {
      expect(planOfHash(hashOf(made))).toEqual(made);
      expect(readPlan(JSON.parse(JSON.stringify(planData(made))))).toEqual(made);
      expect(goesOnFrom(made, { ...made, blocks: made.blocks.slice(0, -1) })).toBe(true);
    }),
  );
});

test.each([
  '#p=',
  '#p=1.cm',
  '#p=2.cm_2026-11-22.1800.14',
  '#p=1.ft_2026-11-22.1800.14',
  '#p=1.cm_2026-02-30.1800.14',
  '#p=1.cm_1969-11-22.1800.14',
  '#p=1.cm_2026-11-22.99999.14',
  '#p=1.cm_2026-11-22.1800.7',
  '#p=1.cm_2026-11-22.1800.14_2026-12-06.1928.14',
  '#p=1.cm_2026-11-22.1800.14_2026-12-05.1927.14',
  '#p=1.cm_2026-11-22.1800.14_2026-12-06.1927.7',
  '#p=1.cm_2026-11-22.1800.14_%00',
  `#p=1.cm${'_2026-11-22.1800.14'.repeat(9999)}`,
])('a link edited by hand into %.60s is no plan', (hash) => {
  expect(planOfHash(hash)).toBeUndefined();
});

test.each([null, 7, 'x', [], {}, { v: 1, unit: 'cm', blocks: [] }, { v: 1, unit: 'cm', blocks: [null] }])(
  'data %j is no plan',
  (data) => expect(readPlan(data)).toBeUndefined(),
);

test('whatever stands in a link, reading it does not throw and gives a plan of the rule or none', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = planOfHash(`#p=${text}`);
      expect(read === undefined || read.blocks.length > 0).toBe(true);
    }),
  );
});

test('a link bent by hand is read only where it keeps the rule: half an inch, in order, within the whole way', () => {
  const part = fc.record({
    passed: fc.integer({ min: -3, max: 20 }),
    further: fc.integer({ min: -140, max: 140 }),
    days: fc.constantFrom('14', '7', '14h', '13'),
  });
  let taken = 0;
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
      let [day, distance] = [START, 1800];
      const bent = parts.map(({ passed, further, days }) => {
        [day, distance] = [addDays(day, passed), distance + further];
        return `${day}.${distance}.${days}`;
      });
      const read = planOfHash(`#p=1.cm_${START}.1800.14_${bent.join('_')}`);
      for (const [index, block] of (read?.blocks ?? []).entries()) {
        const before = read?.blocks[index - 1];
        if (!before) continue;
        taken += 1;
        expect(block.distance - before.distance).toBeLessThanOrEqual(CAP);
        expect(block.start >= (block.distance > before.distance ? endOf(before) : before.start)).toBe(true);
        expect(block.distance - 1800).toBeLessThanOrEqual(635);
      }
    }),
    { numRuns: 2000 },
  );
  expect(taken).toBeGreaterThan(0);
});

test('the ninth day is day 9 of 14, the fifteenth is the end, the day before is too early', () => {
  expect(standingAt(plan, '2026-11-30')).toEqual({ kind: 'running', day: 9, of: 14 });
  expect(standingAt(plan, '2026-12-05')).toEqual({ kind: 'running', day: 14, of: 14 });
  expect(standingAt(plan, '2026-12-06')).toEqual({ kind: 'over', since: 0 });
  expect(standingAt(plan, '2026-11-21')).toEqual({ kind: 'early', inDays: 1 });
});

test('back goes to the step before, at once; from the first distance it halves the holds instead', () => {
  const two = stepOn(plan, CAP, '2026-12-06');
  const back = stepBack(two, '2026-12-09');
  expect(lastOf(back)).toEqual({ start: '2026-12-09', distance: 1800, days: 14, half: false });
  expect(lastOf(stepBack(back, '2026-12-10'))).toMatchObject({ distance: 1800, half: true });
});

const good: Check = { mostDays: true, worst: 2, morning: 'fine', flag: false };

test.each<[Partial<Check>, string]>([
  [{}, 'step'],
  [{ mostDays: false }, 'hold'],
  [{ worst: 3 }, 'half'],
  [{ worst: 5, mostDays: false }, 'half'],
  [{ worst: 6 }, 'back'],
  [{ morning: 'worse' }, 'back'],
  [{ morning: 'twice' }, 'back'],
  [{ flag: true, worst: 0 }, 'stop'],
])('after a block with %j comes %s', (part, verdict) => {
  expect(verdictOf(plan, { ...good, ...part })).toBe(verdict);
});

test('at the end of the way, and of the plan, there is no step', () => {
  const far = { ...plan, blocks: [...plan.blocks, { ...lastOf(plan), distance: 1800 + 635 }] };
  expect(verdictOf(far, good)).toBe('top');
  const full = { ...plan, blocks: Array.from({ length: MAX_BLOCKS }, () => lastOf(plan)) };
  expect(verdictOf(full, good)).toBe('full');
  expect(stepOn(full, 10, '2027-01-01')).toBe(full);
});

test('most days are ten of fourteen and five of seven', () => {
  expect([mostOf(14), mostOf(7)]).toEqual([10, 5]);
});
