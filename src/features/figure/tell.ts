import * as words from '#words/figure.ts';
import { detailOf, nameOf } from './describe.ts';
import type { Scene } from './scene.ts';

function posture(scene: Scene): string {
  const down = Math.abs(scene.trunk) > 50;
  if (scene.view === 'front') {
    if (down) return words.posture.onSide;
    return scene.pelvis[1] > 40 ? words.posture.standing : words.posture.sitting;
  }
  if (down) return words.posture.onBack;
  return scene.hip ? words.posture.onFloor : words.posture.standing;
}

/** What there is to be seen, in two or three sentences, for those who do not see it. */
export function sceneDetail(scene: Scene): string {
  const beside = scene.props.flatMap(({ kind }) => words.things[kind] ?? []);
  const first = `${[posture(scene), words.views[scene.view], ...beside].join(', ')}.`;
  if (scene.view === 'front') {
    return scene.work ? `${first} ${words.marked(words.muscles[scene.work.muscle])}` : first;
  }
  const upright = !scene.hip;
  const frame = { ...scene, props: scene.props.map(({ kind }) => ({ kind, className: kind, outline: [] })) };
  const stance = upright ? [`${nameOf(frame)}.`] : [];
  const marked = scene.work?.muscle === 'adductors' ? words.marked(words.muscles.adductors) : detailOf(frame);
  return [first, ...stance, marked].join(' ');
}
