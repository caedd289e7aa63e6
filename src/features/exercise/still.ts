import { people } from '../figure/people.ts';
import { stageOf, type Scene } from '../figure/scene.ts';
import { sceneDetail } from '../figure/tell.ts';
import type { ExerciseData } from './schema.ts';

/** The one picture that stands for an exercise: the last frame of its main figure. */
export function stillOf({ title, figures }: Pick<ExerciseData, 'title' | 'figures'>) {
  const [figure] = figures;
  const frame = figure?.frames.at(-1);
  if (!figure || !frame) throw new Error(`${title}: figures is empty: draw one.`);
  const scene = frame.scene as Scene;
  const stage = stageOf([scene]);
  const [left, right, bottom, top] = stage;
  return {
    scene,
    stage,
    person: people[figure.person],
    /** The moment: "The first hint, 0.5". */
    caption: frame.label,
    /** The marked muscle, and what to know of it: "calf: works as it lengthens". */
    marked: figure.label?.text,
    /** What there is to be seen, in sentences. */
    detail: sceneDetail(scene),
    /** In hundredths of the body's height. */
    width: right - left,
    height: top - bottom,
  };
}
