import { blocksOf, GET_READY_MS, layOut, type Kind, type Part, type Segment, type Task } from '../hold/timeline.ts';
import type { Step } from './dose.ts';
import type { UsualDose } from './guide.ts';

/** Another place takes longer to get to than another stance. */
const MOVE_MS = 15_000;

type Piece = Task['beat'][number];

/** The first part of a repetition works, what is still stays, and the rest leads back. */
function beatOf({ beat, seconds, release }: UsualDose): Piece[] {
  const whole = (kind: Kind, length: number): Piece => ({ kind, duration: length * 1000 });
  if (beat.length > 0) {
    return beat.map(({ word, still, seconds: length }, index) => {
      const way: Kind = index === 0 ? 'hold' : 'release';
      return { ...whole(still ? 'stay' : way, length), word };
    });
  }
  return release > 0 ? [whole('hold', seconds), whole('release', release)] : [whole('hold', seconds)];
}

function sidesOf({ perSide }: UsualDose): Part[] {
  return perSide ? ['left', 'right'] : ['both'];
}

function taskOf({ guide, dose, sides }: Step, step: number, before: Step | undefined, waits: boolean): Task {
  return {
    step,
    exercise: { id: guide.id, label: guide.title },
    work: dose.work,
    sides: sides ?? sidesOf(dose),
    sets: dose.sets,
    reps: dose.reps,
    beat: beatOf(dose),
    ready: before && before.guide.place !== guide.place ? MOVE_MS : GET_READY_MS,
    rest: dose.rest * 1000,
    waits,
  };
}

/** All of a routine in one row. `gates` are the steps, from 0, that wait until the reader begins them. */
export function planOf(steps: readonly Step[], gates: readonly number[] = []): Segment[] {
  const waiting = new Set(gates);
  return layOut(steps.flatMap((step, index) => blocksOf(taskOf(step, index, steps[index - 1], waiting.has(index)))));
}

/** Milliseconds of each step, with the seconds to get into place. */
export function lengthsOf(steps: readonly Step[]): number[] {
  const plan = planOf(steps);
  return steps.map((_, index) =>
    plan.filter(({ step }) => step === index).reduce((sum, { duration }) => sum + duration, 0),
  );
}

/** Milliseconds of the whole. */
export function lengthOf(steps: readonly Step[]): number {
  return lengthsOf(steps).reduce((sum, length) => sum + length, 0);
}
