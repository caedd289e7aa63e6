import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { exerciseSchema, unknownNames } from './schema.ts';

const folder = new URL('../../../content/exercises/', import.meta.url);
const files = readdirSync(folder);

interface Raw {
  [field: string]: unknown;
  dose: Record<string, unknown>;
  cues: Record<string, unknown>;
  figures: { frames: Record<string, unknown>[] }[];
}

function raw(file = 'calf-stretch-straight-knee.mdx'): Raw {
  return parse(readFileSync(new URL(file, folder), 'utf8').split(/^---$/m)[1] ?? '') as Raw;
}

/** What the schema says of the straight-knee stretch after a change, with the fields that it names. */
function faults(change: (exercise: Raw) => void, file?: string): string {
  const exercise = raw(file);
  change(exercise);
  const { error } = exerciseSchema.safeParse(exercise);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

test.for(files)('%s is as an exercise should be', (file) => {
  expect(faults(() => {}, file)).toBe('');
});

test('there are the ten of the column and its additions', () => {
  const all = files.map((file) => exerciseSchema.parse(raw(file)));
  expect(all.map(({ order }) => order).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(new Set(all.map(({ figures }) => figures[0]?.person)).size).toBe(3);
});

test.for<[name: string, change: (exercise: Raw) => void, said: string]>([
  ['both sides and each side', ({ dose }) => (dose.bilateral = true), 'perSide'],
  ['neither side', ({ dose }) => delete dose.perSide, 'perSide'],
  ['no sign to stop at', (exercise) => (exercise.stop = []), 'stop: stop is empty'],
  ['nobody who should not start', (exercise) => (exercise.avoidIf = []), 'avoidIf: avoidIf is empty'],
  ['an unknown sign', (exercise) => (exercise.avoidIf = ['hiccups']), 'avoidIf.0'],
  ['a cue of nine words', ({ cues }) => (cues.hold = 'one two three four five six seven eight nine'), 'cues.hold'],
  ['a hold of 4 seconds', ({ dose }) => (dose.seconds = [4, 12]), 'dose.seconds.0'],
  ['a hold of 31 seconds', ({ dose }) => (dose.seconds = [10, 31]), 'dose.seconds.1'],
  ['a range the wrong way round', ({ dose }) => (dose.seconds = [12, 10]), 'smaller number first'],
  ['no field of that name', (exercise) => (exercise.colour = 'red'), 'colour'],
])('the schema rejects %s', ([, change, said]) => {
  expect(faults(change)).toContain(said);
});

test.for<[name: string, fields: Record<string, unknown>, said: string]>([
  [
    'a planted foot above the floor',
    { near: { kind: 'planted', foot: [-49, 0.6], ankle: 7, knee: 0 } },
    'near: the ball',
  ],
  [
    'a planted foot in the floor',
    { near: { kind: 'planted', foot: [-49, -0.6], ankle: 7, knee: 0 } },
    'under the ground',
  ],
  ['a foot out of reach', { far: { kind: 'placed', foot: [30, 0] } }, 'far: the ball'],
  ['a hand in the air', { nearArm: { kind: 'placed', palm: [-3, 75] } }, 'nearArm: the hand'],
  ['a hand out of reach', { farArm: { kind: 'placed', palm: [0, 120] } }, 'farArm: the hand'],
])('the schema rejects %s', ([, fields, said]) => {
  expect(faults(({ figures }) => Object.assign(figures[0]?.frames[0] ?? {}, fields))).toContain(said);
});

test('a foot half a unit off still stands', () => {
  const near = { kind: 'planted', foot: [-49, 0.4], ankle: 7, knee: 0 };
  expect(faults(({ figures }) => Object.assign(figures[0]?.frames[0] ?? {}, { near }))).toBe('');
});

test('names that no file has are told', () => {
  const exercise = exerciseSchema.parse({
    ...raw(),
    easier: [{ to: 'headstand', text: 'No.' }],
    citations: ['nobody-1900'],
  });
  const known = {
    exercises: new Set(['slow-heel-drop']),
    claims: new Set(exercise.claims),
    citations: new Set<string>(),
  };
  expect(unknownNames(exercise, known)).toEqual([
    'easier: "headstand" is not in content/exercises.',
    'citations: "nobody-1900" is not in content/citations.yaml.',
  ]);
});
