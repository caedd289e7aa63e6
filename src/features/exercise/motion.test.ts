import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { people } from '../figure/people.ts';
import { drawScene, stageOf, tween, type Scene } from '../figure/scene.ts';
import { groundFaults } from './ground.ts';
import { length, loops, shareAt } from './motion.ts';
import { exerciseSchema } from './schema.ts';

const folder = new URL('../../../content/exercises/', import.meta.url);
const figures = readdirSync(folder).flatMap((file) => {
  const front = parse(readFileSync(new URL(file, folder), 'utf8').split(/^---$/m)[1] ?? '');
  return exerciseSchema.parse(front).figures.map((figure, index) => ({
    name: `${file} ${index + 1}`,
    person: people[figure.person],
    scenes: figure.frames.map(({ scene }) => scene as Scene),
  }));
});

test('it goes to the end and back three times, and ends at the end', () => {
  expect(shareAt(0, 3)).toBe(0);
  expect(shareAt(3, 3)).toBe(1);
  expect(shareAt(3.6 + 3, 3)).toBeCloseTo(0);
  expect(shareAt(1.5, 3)).toBe(0.5);
  expect(shareAt(length(3), 3)).toBe(1);
  expect(shareAt(9999, 3)).toBe(1);
  const samples = Array.from({ length: 4000 }, (_, at) => shareAt((at / 4000) * length(3), 3));
  const reached = samples.filter((share, at) => share === 1 && (samples[at - 1] ?? 0) < 1);
  expect(reached).toHaveLength(loops);
});

test.for(figures)('$name: hands and feet stay where they are planted all the way', ({ scenes }) => {
  const [from, to] = [scenes[0], scenes.at(-1)] as [Scene, Scene];
  for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    expect(groundFaults(tween(from, to, share))).toEqual([]);
  }
});

test.for(figures)('$name: whole numbers only, in less than 4 kB of paths', ({ scenes, person }) => {
  const stage = stageOf(scenes);
  for (const scene of scenes) {
    const { layers, anchors } = drawScene(scene, stage, person);
    for (const { d } of layers) expect(d).toMatch(/^(?:[Mclsz](?:-?\d+(?: |(?=[-Mclsz])|$))*)+$/);
    expect(Object.values(anchors).flat().every(Number.isInteger)).toBe(true);
    expect(layers.map(({ d }) => d).join('').length).toBeLessThan(9000);
  }
});

test('what is not a number is taken from the first', () => {
  expect(tween({ a: 1, b: [2, 'x'], c: 'left' }, { a: 3, b: [4, 'y'], c: 'right' }, 0.5)).toEqual({
    a: 2,
    b: [3, 'x'],
    c: 'left',
  });
});
