import { otherSide, type Dose, type Mode, type Side } from './dose.ts';
import { calfStretch } from '#words/hold-controls.ts';

/** `stay` is the stop at the end of a repetition's way; `rest` lies between two sets. */
export type Kind = 'getReady' | 'hold' | 'stay' | 'release' | 'switch' | 'rest';

/** Held at the first hint, rocked, repeated to a beat, or simply gone on with. */
export type Work = Mode | 'reps' | 'time';

/** What works: one leg, or both at once. */
export type Part = Side | 'both';

/** A stretch of time with one thing to do; several exercises can be laid in one row. */
export interface Block {
  /** Which exercise of the row, from 0; the same one may come twice. */
  step: number;
  /** The id of the exercise that it belongs to. */
  exercise: string;
  /** Its name, for the reader. */
  label: string;
  work: Work;
  kind: Kind;
  /** The leg that works, or that will work next. */
  side: Part;
  /** Which hold or rock of this side, from 1; 0 before the first. */
  rep: number;
  reps: number;
  /** Which set, from 1. */
  set: number;
  sets: number;
  /** Milliseconds. */
  duration: number;
  /** What to do, where the work's own word would not fit. */
  word?: string;
  /** It begins only when the reader says so. */
  waits?: boolean;
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

/** One exercise as the clock needs it. Milliseconds. */
export interface Task {
  step: number;
  exercise: Exercise;
  work: Work;
  /** In the order in which they work. */
  sides: readonly Part[];
  sets: number;
  reps: number;
  /** What one repetition is made of. */
  beat: readonly Pick<Block, 'kind' | 'duration' | 'word'>[];
  /** To get into place, before the first set. */
  ready: number;
  /** Between two sets of one side. */
  rest: number;
  /** It begins only when the reader says so. */
  waits: boolean;
}

const CALF_STRETCH: Exercise = { id: 'calf-stretch', label: calfStretch };

/** The dose of a timer that knows one exercise. */
function taskOf(dose: Dose, exercise: Exercise = CALF_STRETCH): Task {
  return {
    step: 0,
    exercise,
    work: dose.mode,
    sides: [dose.first, otherSide(dose.first)],
    sets: 1,
    reps: dose.holds,
    beat: [
      { kind: 'hold', duration: dose.seconds * 1000 },
      { kind: 'release', duration: dose.release * 1000 },
    ],
    ready: GET_READY_MS,
    rest: 0,
    waits: false,
  };
}

function upTo(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

type Common = Omit<Block, 'kind' | 'rep' | 'duration' | 'word' | 'waits'>;

/** One set of one leg. After its last hold a release would only delay what comes; a rock or a repetition has all its parts. */
function setBlocks({ work, reps, beat }: Task, common: Common): Block[] {
  const all = upTo(reps).flatMap((rep) => beat.map((part): Block => ({ ...common, ...part, rep })));
  return work === 'hold' && all.at(-1)?.kind === 'release' ? all.slice(0, -1) : all;
}

/** Everything that a task asks for, in order: get ready, one leg, change, the other leg, rest, and so on. */
export function blocksOf(task: Task): Block[] {
  const { step, exercise, work, sides, sets, reps, waits } = task;
  const rounds = upTo(sets).flatMap((set) => sides.map((side, turn) => ({ set, side, turn })));
  return rounds.flatMap(({ set, side, turn }, index): Block[] => {
    const common = { step, exercise: exercise.id, label: exercise.label, work, side, reps, set, sets };
    const [kind, duration] = breakBefore(task, index, turn);
    const first: Block = { ...common, kind, rep: 0, duration };
    return [index === 0 && waits ? { ...first, waits } : first, ...setBlocks(task, common)];
  });
}

function breakBefore({ ready, rest }: Task, index: number, turn: number): [Kind, number] {
  if (index === 0) return ['getReady', ready];
  return turn === 0 ? ['rest', rest] : ['switch', SWITCH_MS];
}

export function blocks(dose: Dose, exercise?: Exercise): Block[] {
  return blocksOf(taskOf(dose, exercise));
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
export function endOf(timeline: readonly { start: number; duration: number }[]): number {
  const last = timeline.at(-1);
  return last ? last.start + last.duration : 0;
}
