import { expect, test } from 'vitest';
import { noteDay, type Log } from '../log/entry.ts';
import { createBox, type Shelf } from './box.ts';
import { logKind, planKind } from './boxes.ts';
import { CAP } from './length.ts';
import { beginPlan, stepOn } from './plan.ts';

const DAY = '2026-11-22';
const plan = beginPlan(DAY, 1800, 'cm');

function shelfOf(kept: Record<string, string> = {}) {
  const shelf: Shelf & { kept: Record<string, string>; full: boolean } = {
    kept,
    full: false,
    getItem: (key) => kept[key] ?? null,
    setItem(key, text) {
      if (shelf.full) throw new DOMException('full', 'QuotaExceededError');
      kept[key] = text;
    },
    removeItem: (key) => void Reflect.deleteProperty(kept, key),
  };
  return shelf;
}

function forbidden(): Shelf {
  throw new DOMException('no storage here', 'SecurityError');
}

test('what is kept in one visit is there in the next', () => {
  const shelf = shelfOf();
  createBox(planKind, () => shelf).update(() => plan);
  const next = createBox(planKind, () => shelf);
  next.look();
  expect(next.now()).toEqual({ value: plan, kept: true, aside: undefined });
});

test('two tabs: the last to write does not lose what the other wrote, even unheard', () => {
  const shelf = shelfOf();
  const [one, other] = [createBox(logKind, () => shelf), createBox(logKind, () => shelf)];
  one.look();
  other.look();
  one.update((log) => noteDay(log, '2026-11-22', { after: 1 }, 1));
  other.update((log) => noteDay(log, '2026-11-23', { after: 2 }, 2));
  one.look();
  expect(Object.keys(one.now().value)).toEqual(['2026-11-22', '2026-11-23']);
});

test.each(['{"v":1,"days"', '[]', '{"v":2}', 'x'])('a saved log of %j is set aside and never thrown away', (text) => {
  const shelf = shelfOf({ 'plan-log': text });
  const box = createBox(logKind, () => shelf);
  box.look();
  expect(box.now()).toEqual({ value: {}, kept: true, aside: text });
  expect(shelf.kept['plan-log']).toBe(text);
  box.update((log) => noteDay(log, DAY, { after: 1 }, 1));
  expect(shelf.kept['plan-log-unreadable']).toBe(text);
  expect(Object.keys(box.now().value)).toEqual([DAY]);
});

test('of a log with one bad day the good ones are read and the whole is set aside', () => {
  const days = [{ day: DAY, after: 1, at: 1 }, { day: 'yesterday' }];
  const shelf = shelfOf({ 'plan-log': JSON.stringify({ v: 1, days }) });
  const box = createBox(logKind, () => shelf);
  box.look();
  expect(Object.keys(box.now().value)).toEqual([DAY]);
  expect(box.now().aside).toContain('yesterday');
});

test('without storage everything works until the page is left', () => {
  const box = createBox(logKind, forbidden);
  box.look();
  box.update((log) => noteDay(log, DAY, { after: 1 }, 1));
  expect(box.now()).toMatchObject({ kept: false, value: { [DAY]: { after: 1 } } });
  box.clear();
  expect(box.now().value).toEqual({});
});

test('when storage is full nothing is lost, and it is kept once there is room', () => {
  const shelf = shelfOf();
  const box = createBox<Log>(logKind, () => shelf);
  box.update((log) => noteDay(log, '2026-11-21', {}, 1));
  shelf.full = true;
  box.update((log) => noteDay(log, '2026-11-22', {}, 2));
  expect(box.now().kept).toBe(false);
  shelf.full = false;
  createBox<Log>(logKind, () => shelf).update((log) => noteDay(log, '2026-11-23', {}, 3));
  box.update((log) => noteDay(log, '2026-11-24', {}, 4));
  expect(Object.keys(box.now().value)).toHaveLength(4);
  expect(box.now().kept).toBe(true);
});

test('a text that cannot be set aside is not written over', () => {
  const shelf = shelfOf({ plan: 'broken' });
  const box = createBox(planKind, () => shelf);
  shelf.full = true;
  box.update(() => plan);
  expect(box.now()).toEqual({ value: plan, kept: false, aside: 'broken' });
  expect(shelf.kept['plan']).toBe('broken');
});

test('deleting deletes what was set aside too, and other tabs hear of it', () => {
  const shelf = shelfOf({ plan: 'broken' });
  const box = createBox(planKind, () => shelf);
  const heard: unknown[] = [];
  const stop = box.listen(() => heard.push(box.now().value));
  box.update(() => plan);
  box.clear();
  stop();
  box.update(() => plan);
  expect(heard).toEqual([plan, undefined]);
  box.clear();
  expect(shelf.kept).toEqual({});
});

test('a plan that could not be stored meets another: the one that went on stays', () => {
  const longer = stepOn(plan, CAP, '2026-12-06');
  expect(planKind.merge(plan, longer)).toBe(longer);
  expect(planKind.merge(longer, plan)).toBe(longer);
  expect(planKind.merge(plan, beginPlan(DAY, 1000, 'cm'))).toBe(plan);
  expect(planKind.merge(undefined, plan)).toBe(plan);
  expect(planKind.merge(plan, undefined)).toBe(plan);
});
