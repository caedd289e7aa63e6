import { createEvents, type EventAttributes } from 'ics';
import * as words from '#words/plan-calendar.ts';
import { daysFrom, laterOf, type Day } from './day.ts';
import { sayLength } from './length.ts';
import { endOf, lastOf, roomOf, type Plan } from './plan.ts';
import { topStep } from './step.ts';

/** When the field for the time is empty, or holds what is no time. */
const USUAL = '19:00';

/** A time of day on the reader's wall, as hours and minutes. */
function timeOf(text: string): [hour: number, minute: number] {
  const [hour = 0, minute = 0] = (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : USUAL).split(':').map(Number);
  return [hour, minute];
}

function dateOf(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

function titleAfter(plan: Plan): string {
  const room = topStep(roomOf(plan), plan.unit);
  if (room === 0) return words.atTheEnd;
  return words.mayMove(sayLength(room, plan.unit));
}

/**
 * The running block's events: a reminder for each day that is left, and the day after the last. Times have no zone,
 * so that they stay at the same hour through a clock change. Empty once the block is over.
 * @param time as a field for it gives: "06:45"
 * @param link the plan's own address, to find it again from the calendar
 */
export function eventsOf(plan: Plan, today: Day, time: string, link: string): EventAttributes[] {
  const block = lastOf(plan);
  const from = laterOf(today, block.start);
  const end = endOf(block);
  const left = daysFrom(from, end);
  if (left <= 0) return [];
  const shared = {
    startInputType: 'local',
    startOutputType: 'local',
    busyStatus: 'FREE',
    classification: 'PRIVATE',
    productId: `-//Ask The Expert//Two weeks//${words.language}`,
  } as const;
  return [
    {
      ...shared,
      uid: `daily-${block.start}@ask-the-expert`,
      title: words.daily,
      description: `${words.dailySays(sayLength(block.distance, plan.unit), block.half)} ${link}`,
      start: [...dateOf(from), ...timeOf(time)],
      duration: { minutes: 5 },
      recurrenceRule: `FREQ=DAILY;COUNT=${left}`,
      alarms: [{ action: 'display', description: words.alarm, trigger: { minutes: 0, before: true } }],
    },
    {
      ...shared,
      uid: `after-${block.start}@ask-the-expert`,
      title: titleAfter(plan),
      description: `${words.afterSays} ${link}`,
      start: dateOf(end),
      duration: { days: 1 },
    },
  ];
}

/** The same as the text of a calendar file; undefined where there is nothing to remind of. */
export function calendarOf(plan: Plan, today: Day, time: string, link: string): string | undefined {
  const events = eventsOf(plan, today, time, link);
  return events.length > 0 ? (createEvents(events).value ?? undefined) : undefined;
}
