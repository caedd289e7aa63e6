import { expect, test } from 'vitest';
import { calfPose } from './calf.ts';
import type { Scene } from './scene.ts';
import { sceneName } from '#words/figure.ts';
import { sceneDetail } from './tell.ts';

const stretch: Scene = { ...calfPose('straight', 0.5), view: 'side', props: [{ kind: 'wall', x: 0 }] };

test('a picture is named by its exercise and its moment', () => {
  expect(sceneName('Ball squeeze', 'Press, at half effort')).toBe('Ball squeeze: press, at half effort');
});

test('what is seen is said: posture, things, legs, hands, muscle', () => {
  expect(sceneDetail(stretch)).toBe(
    'Standing, seen from the side. Right leg back, heel down, knee straight. Both hands rest flat on a wall. The calf is marked.',
  );
});

test('a lying body is said to lie', () => {
  const lying: Scene = {
    ...stretch,
    trunk: -90,
    hip: [0, 6],
    props: [{ kind: 'ball', x: 18, y: 24, radius: 7 }],
    work: { muscle: 'adductors', strain: 0 },
  };
  expect(sceneDetail(lying)).toBe(
    'Lying on the back, seen from the side, a ball between the knees. The inner thigh is marked.',
  );
});
