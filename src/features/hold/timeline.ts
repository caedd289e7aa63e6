import type { Dose, Side } from './dose.ts';

export type Kind = 'getReady' | 'hold' | 'release' | 'switch';

/** A stretch of time with one thing to do; several exercises can be laid in one row. */
export interface Block {
  /** The id of the exercise that it belongs to. */
  exercise: string;
  /** Its name, for the reader. */
  label: string;
  kind: Kind;
  /** The leg that works, or that will work next. */
  side: Side;
  /** Which hold or rock of this side, from 1; 0 before the first. */
  rep: number;
  reps: number;
  /** Milliseconds. */
  duration: number;
}

export interface Segment extends Block {
  /** Milliseconds from the start of the session. */
  start: number;
}

export const GET_READY_MS = 5_000;
export const SWITCH_MS = 8_000;

export interface Exercise {
  id: string;
  label: string;
}

const CALF_STRETCH: Exercise = { id: 'calf-stretch', label: 'Calf stretch' };

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** The blocks of one leg. The last hold needs no release, since changing legs or the end is one; a rock always has both. */
function sideBlocks(dose: Dose, side: Side, { id: exercise, label }: Exercise): Block[] {
  const base = { exercise, label, side, reps: dose.holds };
  const reps = Array.from({ length: dose.holds }, (_, index) => index + 1);
  return reps.flatMap((rep): Block[] => {
    const hold: Block = { ...base, kind: 'hold', rep, duration: dose.seconds * 1000 };
    const release: Block = { ...base, kind: 'release', rep, duration: dose.release * 1000 };
    return dose.mode === 'hold' && rep === dose.holds ? [hold] : [hold, release];
  });
}

/** Everything that a dose asks for, in order: get ready, one leg, change, the other leg. */
export function blocks(dose: Dose, exercise: Exercise = CALF_STRETCH): Block[] {
  const second = otherSide(dose.first);
  const base = { exercise: exercise.id, label: exercise.label, rep: 0, reps: dose.holds };
  return [
    { ...base, kind: 'getReady', side: dose.first, duration: GET_READY_MS },
    ...sideBlocks(dose, dose.first, exercise),
    { ...base, kind: 'switch', side: second, duration: SWITCH_MS },
    ...sideBlocks(dose, second, exercise),
  ];
}

/** Lays blocks end to end, the first at `from` milliseconds. */
export function layOut<T extends Block>(row: readonly T[], from = 0): (T & { start: number })[] {
  let start = from;
  return row.map((block) => {
    const segment = { ...block, start };
    start += block.duration;
    return segment;
  });
}

export function buildTimeline(dose: Dose, exercise?: Exercise): Segment[] {
  return layOut(blocks(dose, exercise));
}

/** When the last segment ends, in milliseconds from the start of the session. */
export function endOf(timeline: readonly Segment[]): number {
  const last = timeline.at(-1);
  return last ? last.start + last.duration : 0;
}
