import { GET_READY_MS, layOut, type Block, type Segment } from './timeline.ts';

/**
 * A segment as it was or will be lived. The past of a session is never rewritten, only cut short,
 * and what is to come is laid behind it anew: so the session's time runs forward whatever the reader presses.
 */
export interface Cut extends Segment {
  /** Its place in the plan. */
  plan: number;
  /** Milliseconds that it was meant to last; `duration` is shorter when it was cut. */
  planned: number;
  /** Milliseconds of it that an earlier cut of the same place had. */
  into: number;
  /** Held again later, so that it does not count. */
  undone: boolean;
  /** The rest of it comes later: its time counts, but it is no repetition yet. */
  broken: boolean;
  /** Seconds put in to get into place; its place in the plan is that of the hold it leads to. */
  lead: boolean;
}

type Plan = readonly Segment[];
type Fresh = Block & Omit<Cut, keyof Segment>;

/** The first place after this one that waits for the reader; the plan's length where none does. */
export function nextGate(plan: Plan, from: number): number {
  const gate = plan.findIndex(({ waits }, place) => waits && place > from);
  return gate < 0 ? plan.length : gate;
}

/** A cut of a segment that has not begun. */
export function freshCut(segment: Segment, plan: number): Cut {
  const { duration } = segment;
  return { ...segment, plan, planned: duration, into: 0, undone: false, broken: false, lead: false };
}

function fresh(plan: Plan, from: number): Fresh[] {
  return plan.slice(from, nextGate(plan, from)).map((segment, index) => freshCut(segment, from + index));
}

/** From the start to the first gate: nothing, where the first segment is one. */
export function wholePlan(plan: Plan): Cut[] {
  return plan[0]?.waits ? [] : layOut(fresh(plan, 0));
}

/** What goes on at this time of the session; nothing once it is over. */
export function segmentAt(cuts: readonly Cut[], elapsed: number): Cut | undefined {
  return cuts.find(({ start, duration }) => elapsed < start + duration);
}

function past(cuts: readonly Cut[], elapsed: number): Cut[] {
  return cuts
    .filter(({ start }) => start < elapsed)
    .map((cut) => ({ ...cut, duration: Math.min(cut.duration, elapsed - cut.start) }));
}

/** Ends what goes on and continues at a place of the plan. Going back undoes what is about to be done again. */
export function continueAt(cuts: readonly Cut[], plan: Plan, elapsed: number, place: number): Cut[] {
  const lived = past(cuts, elapsed).map((cut) => (cut.plan >= place ? { ...cut, undone: true } : cut));
  return [...lived, ...layOut(fresh(plan, place), elapsed)];
}

/** The same with some seconds to get into place first. */
export function leadInto(cuts: readonly Cut[], plan: Plan, elapsed: number, place: number): Cut[] {
  const [hold, ...rest] = fresh(plan, place);
  if (hold?.kind !== 'hold') return continueAt(cuts, plan, elapsed, place);
  const lead = {
    ...hold,
    kind: 'getReady' as const,
    rep: 0,
    duration: GET_READY_MS,
    planned: GET_READY_MS,
    lead: true,
  };
  const lived = continueAt(cuts, plan, elapsed, place).filter(({ start }) => start < elapsed);
  return [...lived, ...layOut([lead, hold, ...rest], elapsed)];
}

/** Gives back the last milliseconds of what was lived, and continues from there, in the middle of a segment if need be. */
export function rewind(cuts: readonly Cut[], plan: Plan, elapsed: number, by: number): Cut[] {
  const lived = past(cuts, elapsed);
  const counted = lived.filter(({ undone }) => !undone);
  let back = by;
  let at = counted.length - 1;
  while (at > 0 && back > (counted[at]?.duration ?? 0)) {
    back -= counted[at]?.duration ?? 0;
    at -= 1;
  }
  const target = counted[at];
  if (!target) return [...cuts];
  const kept = Math.max(0, target.duration - back);
  const into = target.into + kept;
  const again = new Set(counted.slice(at + 1));
  const first = { ...target, duration: kept, broken: true };
  const second = { ...target, start: target.start + kept, into, duration: target.duration - kept, undone: true };
  const before = lived.flatMap((cut) => {
    if (cut === target) return [first, second].filter(({ duration }) => duration > 0);
    return [again.has(cut) ? { ...cut, undone: true } : cut];
  });
  const rest = fresh(plan, target.plan).slice(target.lead ? 0 : 1);
  return [...before, ...layOut([{ ...target, into, duration: target.planned - into }, ...rest], elapsed)];
}

/** Adds time to what goes on; everything after it moves. */
export function lengthen(cuts: readonly Cut[], elapsed: number, by: number): Cut[] {
  const current = segmentAt(cuts, elapsed);
  return cuts.map((cut) => {
    if (cut === current) return { ...cut, duration: cut.duration + by, planned: cut.planned + by };
    return current && cut.start > current.start ? { ...cut, start: cut.start + by } : cut;
  });
}

/** Nothing is to come. */
export function endAt(cuts: readonly Cut[], elapsed: number): Cut[] {
  return past(cuts, elapsed);
}
