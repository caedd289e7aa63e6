import type { Line } from '../../components/prose.ts';
import { articlePath } from '../../lib/paths.ts';

const column = articlePath('it-band-pain');

/** The page of the two-week plan, around the plan and the log themselves. */
export const title = 'Two weeks, then half an inch';
export const description =
  'When may a calf stretch be deeper? A plan of two-week blocks to print or keep, with calendar reminders and a pain log that stays on your device.';
export const kicker = 'For the calf stretch at 0.5';
export const lede =
  'Stay at one distance for fourteen days. Then you may move back by half an inch at most, if the days went well. That is the whole plan.';
export const toPlan = 'To your plan';
export const toLog = 'To your log';

export const how = 'How it works';
export const rules: Line[] = [
  ({ link }) => [
    'Take up ',
    link(`${column}#flexibility-at-05`, 'the calf stretch'),
    ' at the first, slightest hint of a pull, 0.5 of 10. Measure from the big toe of the back foot to the wall. That is your distance.',
  ],
  'Keep it for 14 days. The hint may come a touch later each time; the distance stays.',
  'From day 15 you may move back, by half an inch (12.7 mm) at most. Did you do fewer than 10 of the 14 days? Then stay 7 or 14 days more.',
  'If pain reached 3 to 5, stay and do half as many holds. If it went over 5, or a morning after was worse, go back one step.',
  'Six blocks are twelve weeks: five steps, two and a half inches (6.35 cm) at the very most.',
];
export const whose: Line = ({ link }) => [
  "The two weeks and the half inch are the expert's rule, from ",
  link(column, 'his column'),
  '. The limits of pain are ours. A skipped day is only that.',
];

export const plan = 'Your plan';
export const planKept =
  "The plan is kept in this browser and in this page's address, nowhere else. Safari deletes what a site keeps after seven days without a visit: bookmark the page once it shows your plan, take the calendar file, print it, or export a copy.";
export const log = 'How it feels';
export const lights =
  "Three lights say what a day means for the next one. They are an editor's choice, stricter than the study they grew from, and that was of Achilles tendons. They judge nothing: a log shows you, and a physio, how it went.";
export const logKept =
  'The log never leaves your device unless you take it out yourself. No address holds any of it, and there is nobody who counts.';
export const before = 'Before you go on';
