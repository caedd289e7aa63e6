import { count, longDate } from '../../lib/format.ts';
import type { Light, Summary } from '../../features/log/lights.ts';
import { addDays, type Day } from '../../features/plan/day.ts';
import { sayLength } from '../../features/plan/length.ts';
import { distanceBack, endOf, lastOf, roomOf, type Block, type Plan, type Standing } from '../../features/plan/plan.ts';
import { topStep } from '../../features/plan/step.ts';
import { mostOf, type Check, type Verdict } from '../../features/plan/verdict.ts';

/** "6 December". */
export function shortDate(day: Day): string {
  return longDate(day).replace(/ \d+$/, '');
}

/** "6 Dec", where there is little room. */
export function tinyDate(day: Day): string {
  return shortDate(day).replace(/( \w{3}).*/, '$1');
}

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

/** What the link to a shared plan did, or why it did nothing. */
export const linkFilled =
  'The unit and the distance come from the link that brought you here. Measure your own, then begin: nothing is kept until you do.';
export const linkMet =
  'The link that brought you here holds where somebody else began. You have a plan, so nothing was changed.';
export const linkUnread = 'The link that brought you here holds no plan that can be read. Nothing was changed.';
