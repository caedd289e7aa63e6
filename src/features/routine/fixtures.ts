import fc from 'fast-check';
import type { Press } from '../hold/player.ts';
import { LIMITS, type Choice } from './dose.ts';
import type { Guide, UsualDose } from './guide.ts';

/** Exercises for tests, one of each kind of dose. */
function guide(id: string, place: string, dose: Partial<UsualDose>): Guide {
  return {
    id,
    title: `The ${id}`,
    place,
    need: 'Nothing.',
    dose: { work: 'hold', sets: 1, reps: 6, seconds: 11, release: 4, beat: [], rest: 0, perSide: true, ...dose },
    cues: { start: `Begin the ${id}.`, hold: 'Faint pull. Breathe.', release: 'Ease off.' },
    stop: ['It hurts.'],
    easier: [{ text: 'Do less.' }],
  };
}

export const STRETCH = guide('stretch', 'wall', {});
const ROCK = guide('rock', 'wall', {
  work: 'reach',
  reps: 12,
  seconds: 0,
  beat: [
    { word: 'forward', still: false, seconds: 2.5 },
    { word: 'back', still: false, seconds: 2.5 },
  ],
});
const DROP = guide('drop', 'stairs', {
  work: 'reps',
  sets: 2,
  reps: 8,
  seconds: 0,
  rest: 60,
  beat: [
    { word: 'down', still: false, seconds: 3 },
    { word: 'wait', still: true, seconds: 1 },
    { word: 'rise', still: false, seconds: 1 },
  ],
});
const SQUEEZE = guide('squeeze', 'floor', {
  sets: 2,
  reps: 8,
  seconds: 5,
  release: 3,
  rest: 60,
  perSide: false,
});
export const ROLL = guide('roll', 'floor', { work: 'time', reps: 1, seconds: 60, release: 0 });

/** A drop that can be left for a stretch, or for a squeeze. */
export const HARD: Guide = {
  ...DROP,
  id: 'hard',
  title: 'The hard',
  easier: [
    { text: 'Do less.' },
    { text: 'Only the stretch.', to: 'stretch', title: 'The stretch' },
    { text: 'Press.', to: 'squeeze', title: 'The squeeze' },
  ],
};

export const GUIDES: readonly Guide[] = [STRETCH, ROCK, DROP, SQUEEZE, ROLL];

const limited = (min: number, max: number) => fc.option(fc.integer({ min, max }), { nil: undefined });

/** Any routine, of doses within bounds. */
export const anyRoutine: fc.Arbitrary<Choice[]> = fc.array(
  fc.record({
    exercise: fc.constantFrom(...GUIDES.map(({ id }) => id)),
    sets: limited(LIMITS.sets.min, LIMITS.sets.max),
    reps: limited(LIMITS.reps.min, LIMITS.reps.max),
    hold: limited(LIMITS.hold.min, LIMITS.hold.max),
    time: limited(LIMITS.time.min, LIMITS.time.max),
  }),
  { minLength: 1, maxLength: 8 },
) as fc.Arbitrary<Choice[]>;

/** What may be pressed while a routine runs. */
export const PRESSES: Press[] = [
  'pause',
  'resume',
  'eased',
  'skip',
  'skipSide',
  'skipStep',
  'rewind',
  'extend',
  'restartSide',
];
