import { count, longDate, shortDate, tinyDate } from './format.ts';
import type { Light, Summary } from '../../features/log/lights.ts';
import { addDays, type Day } from '../../features/plan/day.ts';
import { sayLength } from '../../features/plan/length.ts';
import { distanceBack, endOf, lastOf, roomOf, type Block, type Plan, type Standing } from '../../features/plan/plan.ts';
import { topStep } from '../../features/plan/step.ts';
import { mostOf, type Check, type Verdict } from '../../features/plan/verdict.ts';

/** The one line for today. A light of the log goes before the plan's own word. */
export function headlineOf(plan: Plan, standing: Standing, light?: Light): string {
  const { start, days, half } = lastOf(plan);
  if (standing.kind === 'early') return `It begins on ${longDate(start)}, in ${count(standing.inDays, 'day')}.`;
  if (standing.kind === 'over') return `The ${days} days are over.`;
  if (light === 'stop') return `Day ${standing.day} of ${standing.of}: stop for now.`;
  const stay = half || light === 'stay' ? 'stay, with half the holds' : 'stay where you are';
  return `Day ${standing.day} of ${standing.of}: ${stay}.`;
}

export function leadOf(plan: Plan, standing: Standing, light?: Light): string {
  const block = lastOf(plan);
  const here = `Your toe is ${sayLength(block.distance, plan.unit)} from the wall.`;
  if (standing.kind === 'over') return `${here} A few questions, then you know what may come next.`;
  if (light === 'stop') return here;
  const room = topStep(roomOf(plan), plan.unit);
  const next = room > 0 ? `you may move, by ${sayLength(room, plan.unit)} at most` : 'you decide how to go on';
  return `${here} From ${shortDate(endOf(block))} ${next}.`;
}

/** A plan that begins far ahead may be a clock that was set back. */
export function clockNote(standing: Standing, today: Day): string | undefined {
  if (standing.kind !== 'early' || standing.inDays < 3) return undefined;
  return `Your device says that today is ${longDate(today)}. If that is wrong, set its date; the plan is unharmed.`;
}

/** "22 Nov to 5 Dec". */
export function spanOf(block: Block): string {
  return `${tinyDate(block.start)} to ${tinyDate(addDays(endOf(block), -1))}`;
}

/** What a block is, beside its distance; nothing for an ordinary one. */
export function kindOf(block: Block, before: Block | undefined): string {
  if (before && block.distance < before.distance) return 'one step back';
  if (block.half) return 'half the holds';
  return before && block.distance === before.distance ? 'held again' : '';
}

export function logSays({ done, worst, morning }: Summary, days: number): string {
  const pain = worst === null ? 'no pain noted' : `pain of ${worst} at worst`;
  const mornings = { fine: 'no morning worse', worse: 'a worse morning', twice: 'two worse mornings running' }[morning];
  return `Your log has ${done} of ${days} days done, ${pain}, ${mornings}.`;
}

export interface Advice {
  title: string;
  why: string;
  /** Whether the list of red flags should be read. */
  list: boolean;
}

/** What may come next, and why. */
export function adviceOf(plan: Plan, verdict: Verdict, check: Check): Advice {
  const block = lastOf(plan);
  const back = distanceBack(plan);
  switch (verdict) {
    case 'stop':
      return {
        title: 'Stop, and be seen.',
        why: 'Read what the list says of your sign and do that first. Nothing here goes on until then; the plan stays as it is.',
        list: true,
      };
    case 'back':
      return {
        title: back < block.distance ? 'Back one step.' : 'Stay, with half as many holds.',
        why:
          check.morning === 'fine'
            ? `Pain of ${check.worst} is too much. Rest until it is at 2 or less, and read the list.`
            : 'A knee that is worse the morning after had too much. Rest until it is not, and read the list.',
        list: true,
      };
    case 'half':
      return {
        title: 'Stay, with half as many holds.',
        why: `Pain of ${check.worst} is more than 2. Three holds a leg instead of six, at the same distance.`,
        list: false,
      };
    case 'hold':
      return {
        title: 'Stay a little longer.',
        why: `A step needs ${mostOf(block.days)} of ${block.days} days. Nothing is lost: the same distance again.`,
        list: false,
      };
    case 'step':
      return { title: 'You may move.', why: 'Half an inch is the most, and less is fine. So is staying.', list: false };
    case 'top':
      return {
        title: 'This is as far as the plan goes.',
        why: 'Five steps, two and a half inches (6.35 cm). Stay here as long as it does you good.',
        list: false,
      };
    case 'full':
      return { title: 'This plan is full.', why: 'Begin a new one at the distance where you are.', list: false };
  }
}

/** The ways to take a plan along, and to pass on how it begins. */
export const copyOwnPlan = 'Copy the link to my plan';
export const sharePlan = 'Share this plan';
export const sharePlanHint =
  'What you share holds the unit and the first distance only. The link to your plan holds its days too: it is for you.';

/** The buttons for what may come next. */
export const theList = 'The list';
export const stayDays = (days: number) => `Stay ${days} more days`;
export const goOnAt = (distance: string) => `Go on at ${distance}`;

/** What the newest day of the log says of today. */
export const logSaysStay = (day: string) => `Your log of ${shortDate(day)} says so: three holds a leg instead of six.`;
export const stopForNow = 'Stop for now.';
export const logSaysStop = <Slot>(day: string, list: (text: string) => Slot) => [
  `Your log of ${shortDate(day)} says that it was too much. Rest until the pain is at 2 or less, and `,
  list('read the list'),
  '.',
];
export const thenAt = (distance: string) => `Then go on at ${distance}`;
export const thenHalf = 'Then go on with half the holds';

/** The rule as a picture. */
export const stairs = {
  label: 'Six blocks of fourteen days at one distance each, and five steps of half an inch at most between them.',
  days: '14 days',
  step: '½ inch at most',
};

/** The ways to keep a plan. */
export const remind = 'Remind me at';
export const calendarFile = 'Calendar file';
export const noCalendar = 'The calendar file could not be made. Are you online? Nothing was changed; try again.';
export const print = 'Print';
export const deletePlan = 'Delete the plan';
export const deleted = 'The plan is deleted.';
export const undo = 'Undo';

/** Beside the plan itself. */
export const badLink =
  'The plan in this link cannot be read; it may have been cut short or changed. Nothing was changed here.';
export const another = 'You have a plan, and here comes another.';
export const otherBegan = (day: string, distance: string) =>
  `The other one began on ${longDate(day)} and stands at ${distance}. Only one can stay.`;
export const keepMine = 'Keep mine';
export const takeOther = 'Take the other';
export const notKept =
  'This browser keeps nothing for us: it is private, or full. Everything works until you leave the page. The address holds the plan, so bookmark it; export the log before you go.';
export const setAside = 'What was saved here could not be read, so it was set aside.';
export const saveAside = 'Save it as a file';
