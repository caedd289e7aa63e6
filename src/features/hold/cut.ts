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
  /** Held again later, so that it does not count. */
  undone: boolean;
  /** Seconds put in to get into place; its place in the plan is that of the hold it leads to. */
  lead: boolean;
}

function fresh(plan: readonly Segment[], from: number): (Block & Omit<Cut, keyof Segment>)[] {
  return plan.slice(from).map((segment, index) => ({
    ...segment,
    plan: from + index,
    planned: segment.duration,
    undone: false,
    lead: false,
  }));
}

export function wholePlan(plan: readonly Segment[]): Cut[] {
  return layOut(fresh(plan, 0));
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
export function continueAt(cuts: readonly Cut[], plan: readonly Segment[], elapsed: number, place: number): Cut[] {
  const lived = past(cuts, elapsed).map((cut) => (cut.plan >= place ? { ...cut, undone: true } : cut));
  return [...lived, ...layOut(fresh(plan, place), elapsed)];
}

/** The same with some seconds to get into place first. */
export function leadInto(cuts: readonly Cut[], plan: readonly Segment[], elapsed: number, place: number): Cut[] {
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
