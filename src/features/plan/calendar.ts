import type { EventAttributes } from 'ics';
import { daysFrom, laterOf, type Day } from './day.ts';
import { sayLength } from './length.ts';
import { endOf, lastOf, roomOf, type Plan } from './plan.ts';
import { topStep } from './step.ts';

/** A time of day on the reader's wall, wherever they are: "19:00". */
export type TimeOfDay = string;

/** "7:30" and the like are no time; hours have two digits, as the field of a browser gives them. */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}

function dateOf(day: Day): [number, number, number] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
}

function titleAfter(plan: Plan): string {
  const room = topStep(roomOf(plan), plan.unit);
  if (room === 0) return 'The plan is at its end: see what comes next';
  return `You may move up to ${sayLength(room, plan.unit)} further back, if it went well`;
}

/**
 * The running block's events: a reminder for each day that is left, and the day after the last. Times have no zone,
 * so that they stay at the same hour through a clock change. Empty once the block is over.
 * @param link the plan's own address, to find it again from the calendar
 */
export function eventsOf(plan: Plan, today: Day, time: TimeOfDay, link: string): EventAttributes[] {
  const block = lastOf(plan);
  const from = laterOf(today, block.start);
  const end = endOf(block);
  const left = daysFrom(from, end);
  if (left <= 0) return [];
  const [hour = 19, minute = 0] = time.split(':').map(Number);
  const shared = {
    startInputType: 'local',
    startOutputType: 'local',
    busyStatus: 'FREE',
    classification: 'PRIVATE',
    productId: '-//Ask The Expert//Two weeks//EN',
  } as const;
  const holds = block.half ? ' Half as many holds.' : '';
  return [
    {
      ...shared,
      uid: `daily-${block.start}@ask-the-expert`,
      title: 'Calf stretch, to 0.5 and no further',
      description: `Stay at ${sayLength(block.distance, plan.unit)} from the wall.${holds} ${link}`,
      start: [...dateOf(from), hour, minute],
      duration: { minutes: 5 },
      recurrenceRule: `FREQ=DAILY;COUNT=${left}`,
      alarms: [{ action: 'display', description: 'Calf stretch, to 0.5', trigger: { minutes: 0, before: true } }],
    },
    {
      ...shared,
      uid: `after-${block.start}@ask-the-expert`,
      title: titleAfter(plan),
      description: `Most days done, pain at 2 of 10 or less, mornings no worse? The page asks, and tells. ${link}`,
      start: dateOf(end),
      duration: { days: 1 },
    },
  ];
}
