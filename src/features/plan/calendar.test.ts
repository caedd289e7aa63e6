import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarOf, eventsOf } from './calendar.ts';
import { CAP } from './length.ts';
import { beginPlan, stepOn, stepBack } from './plan.ts';

const LINK = 'https://example.org/plan/#p=1.in_2026-10-20.1810.14';
/** Its block runs through the end of summer time in Europe, 25 October, and in America, 1 November. */
const plan = beginPlan('2026-10-20', 1810, 'in');

function readBack(today: string, of = plan) {
  const text = calendarOf(of, today, '19:00', LINK);
  const events = new ICAL.Component(ICAL.parse(text ?? '')).getAllSubcomponents('vevent');
  return events.map((component) => ({ component, event: new ICAL.Event(component) }));
}

test('the reminder comes on each of the fourteen days at the same hour of the wall clock', () => {
  const [daily] = readBack('2026-10-20');
  const times = daily?.event.iterator();
  const found: string[] = [];
  for (let next = times?.next(); next; next = times?.next()) found.push(next.toString());
  expect(found).toHaveLength(14);
  expect(found[0]).toBe('2026-10-20T19:00:00');
  expect(found.at(-1)).toBe('2026-11-02T19:00:00');
  expect(daily?.event.startDate.zone.tzid).toBe('floating');
  expect(daily?.component.getAllSubcomponents('valarm')).toHaveLength(1);
  expect(daily?.event.description).toContain('7 1/8 in (18.1 cm)');
  expect(daily?.event.description).toContain(LINK);
});

test('the fifteenth day is a whole day and names the most that may be added', () => {
  const [, after] = readBack('2026-10-20');
  expect(after?.event.startDate.isDate).toBe(true);
  expect(after?.event.startDate.toString()).toBe('2026-11-03');
  expect(after?.event.summary).toBe('You may move up to 1/2 in (1.3 cm) further back, if it went well');
});

test('in the middle of a block only the days that are left are reminded, under the same names', () => {
  const [daily] = readBack('2026-10-28');
  const [first] = readBack('2026-10-20');
  expect(daily?.component.getFirstPropertyValue('rrule')?.toString()).toBe('FREQ=DAILY;COUNT=6');
  expect(daily?.event.uid).toBe(first?.event.uid);
});

test('nothing is left to remind of once the block is over', () => {
  expect(eventsOf(plan, '2026-11-03', '19:00', LINK)).toEqual([]);
  expect(calendarOf(plan, '2026-11-03', '19:00', LINK)).toBeUndefined();
});

test('at the end of the way no step is announced, in centimetres 1.2 is', () => {
  const far = [1, 2, 3, 4, 5].reduce((before) => stepOn(before, CAP, '2026-10-20'), plan);
  expect(readBack('2026-10-20', far)[1]?.event.summary).toContain('at its end');
  const cm = stepBack({ ...plan, unit: 'cm' }, '2026-10-21');
  const [daily, after] = readBack('2026-10-21', cm);
  expect(after?.event.summary).toContain('1.2 cm');
  expect(daily?.event.description).toContain('Half as many holds.');
});

test.each(['24:00', '', '7:30', 'noon'])('the time %j is no time, so it is seven in the evening', (time) => {
  expect(eventsOf(plan, '2026-10-20', time, LINK)[0]?.start).toEqual([2026, 10, 20, 19, 0]);
});
