import { detailOf, nameOf } from './describe.ts';
import type { Scene } from './scene.ts';

function posture(scene: Scene): string {
  const down = Math.abs(scene.trunk) > 50;
  if (scene.view === 'front') {
    if (down) return 'Lying on one side';
    return scene.pelvis[1] > 40 ? 'Standing' : 'Sitting';
  }
  if (down) return 'Lying on the back';
  return scene.hip ? 'Sitting on the floor' : 'Standing';
}

const muscles = { adductors: 'The inner thigh', abductors: 'The outer hip' };
const things: Record<string, string> = {
  rail: 'one hand on a rail',
  ball: 'a ball between the knees',
  roller: 'a roller under the calf',
  bench: 'a bench',
  step: 'a step',
};

/** The picture's name: the exercise and the moment, "Ball squeeze: press, at half effort". */
export function sceneName(title: string, label: string): string {
  return `${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}

/** What there is to be seen, in two or three sentences, for those who do not see it. */
export function sceneDetail(scene: Scene): string {
  const beside = scene.props.flatMap(({ kind }) => things[kind] ?? []);
  const first = `${[`${posture(scene)}, seen from the ${scene.view}`, ...beside].join(', ')}.`;
  if (scene.view === 'front') {
    return scene.work ? `${first} ${muscles[scene.work.muscle]} is marked.` : first;
  }
  const upright = !scene.hip;
  const frame = { ...scene, props: scene.props.map(({ kind }) => ({ kind, className: kind, outline: [] })) };
  const stance = upright ? [`${nameOf(frame)}.`] : [];
  const marked = scene.work?.muscle === 'adductors' ? 'The inner thigh is marked.' : detailOf(frame);
  return [first, ...stance, marked].join(' ');
}
