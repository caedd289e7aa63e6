import { expect, test } from 'vitest';
import { noteDay } from '../log/entry.ts';
import type { Summary } from '../log/lights.ts';
import { asksFor, checkOf } from './check.ts';
import { decided, moved } from './moves.ts';
import { beginPlan, lastOf, standingAt, stepOn } from './plan.ts';
import { meet } from './read.ts';
import { startProblem } from './start.ts';
import { adviceOf, clockNote, headlineOf, leadOf } from '#words/plan.ts';

const TODAY = '2026-11-23';
const plan = beginPlan('2026-11-09', 1810, 'in');
const full: Summary = { done: 12, worst: 2, morning: 'fine' };
const bare: Summary = { done: 3, worst: 4, morning: 'worse' };

test('a full log leaves only the red flags to ask', () => {
  expect(asksFor(full, 14)).toBe(false);
  expect(checkOf(full, {}, 14)).toBeUndefined();
  expect(checkOf(full, { flag: false }, 14)).toEqual({ mostDays: true, worst: 2, morning: 'fine', flag: false });
});

test('a log with days but no pain, or too few days, asks the reader', () => {
  expect(asksFor({ ...full, worst: null }, 14)).toBe(true);
  expect(asksFor(bare, 14)).toBe(true);
  expect(checkOf(bare, { flag: false, worst: 0 }, 14)).toBeUndefined();
});

test('an answer never talks down what was logged', () => {
  const said = { flag: false, worst: 1, morning: 'fine', mostDays: true } as const;
  expect(checkOf(bare, said, 14)).toEqual({ mostDays: true, worst: 4, morning: 'worse', flag: false });
  expect(checkOf(bare, { ...said, worst: 7, morning: 'twice' }, 14)).toMatchObject({ worst: 7, morning: 'twice' });
});

test('a red flag needs no other answer', () => {
  expect(checkOf(bare, { flag: true }, 14)).toMatchObject({ flag: true });
});

test('a new block begins today, or tomorrow where today is in the log already', () => {
  const step = { kind: 'step', by: 127 } as const;
  expect(lastOf(moved(plan, step, TODAY, {})).start).toBe(TODAY);
  expect(lastOf(moved(plan, step, TODAY, noteDay({}, TODAY, { after: 1 }, 1))).start).toBe('2026-11-24');
  expect(lastOf(moved(plan, { kind: 'back' }, TODAY, {}))).toMatchObject({ distance: 1810, half: true });
  expect(lastOf(moved(plan, { kind: 'hold', days: 7, half: false }, TODAY, {}))).toMatchObject({ days: 7 });
});

test('two tabs never make two steps of one: what the other tab decided stays', () => {
  const step = { kind: 'step', by: 127 } as const;
  const kept = decided(plan, plan, step, TODAY, {});
  expect(kept).toEqual(moved(plan, step, TODAY, {}));
  expect(decided(kept, plan, step, TODAY, {})).toBe(kept);
  expect(decided(kept, plan, { kind: 'back' }, TODAY, {})).toBe(kept);
  expect(decided(undefined, plan, step, TODAY, {})).toBeUndefined();
});

test('today is one line', () => {
  const nine = standingAt(plan, '2026-11-17');
  expect(headlineOf(plan, nine)).toBe('Day 9 of 14: stay where you are.');
  expect(leadOf(plan, nine)).toBe(
    'Your toe is 7 1/8 in (18.1 cm) from the wall. From 23 November you may move, by 1/2 in (1.3 cm) at most.',
  );
  expect(headlineOf(plan, nine, 'stay')).toBe('Day 9 of 14: stay, with half the holds.');
  expect(headlineOf(plan, nine, 'stop')).toBe('Day 9 of 14: stop for now.');
  expect(leadOf(plan, nine, 'stop')).not.toContain('may move');
  expect(headlineOf(plan, standingAt(plan, TODAY))).toBe('The 14 days are over.');
  expect(headlineOf(plan, standingAt(plan, '2026-11-08'))).toBe('It begins on 9 November 2026, in 1 day.');
});

test('a clock that was set back is told, and the plan is unharmed', () => {
  expect(clockNote(standingAt(plan, '2020-01-01'), '2020-01-01')).toContain('1 January 2020');
  expect(clockNote(standingAt(plan, '2026-11-08'), '2026-11-08')).toBeUndefined();
});

test.each([
  ['2027-01-01', /over four weeks ahead/],
  ['1969-12-31', /Choose the first day/],
  ['2020-01-01', /over a year ago/],
  ['soon', /Choose the first day/],
  ['2026-11-30', undefined],
  [TODAY, undefined],
])('a plan from %s', (day, problem) => {
  const says = startProblem(day, TODAY);
  if (problem) expect(says).toMatch(problem);
  else expect(says).toBeUndefined();
});

test('a plan that comes by a link takes the place of an older self, never of another', () => {
  const longer = stepOn(plan, 100, TODAY);
  expect(meet(undefined, plan)).toBe('take');
  expect(meet(plan, longer)).toBe('take');
  expect(meet(longer, plan)).toBe('keep');
  expect(meet(plan, beginPlan('2026-11-09', 1000, 'in'))).toBe('ask');
});

test('advice that asks to stop names the list', () => {
  const check = { mostDays: true, worst: 7, morning: 'fine', flag: false } as const;
  expect(adviceOf(plan, 'back', check)).toMatchObject({ title: 'Stay, with half as many holds.', list: true });
  expect(adviceOf(stepOn(plan, 100, TODAY), 'back', check).title).toBe('Back one step.');
  expect(adviceOf(plan, 'stop', check).list).toBe(true);
  expect(adviceOf(plan, 'half', { ...check, worst: 4 }).why).toContain('Pain of 4');
});
