import { FigureView } from './FigureView.tsx';
import { labelLines } from './label.ts';
import { scale } from './outline.ts';
import type { Person } from './ash.ts';
import type { Scene, Stage } from './scene.ts';
import { drawScene } from './scene.ts';

/** A line to a spot of the body, and what is written at its other end, in hundredths of the body's height. */
export interface SceneLabel {
  text: string;
  of: 'calf' | 'thigh' | 'hip';
  at: readonly [x: number, y: number];
  /** Centred above the spot, not beside it. */
  above?: boolean | undefined;
}

export interface SceneFigureProps {
  scene: Scene;
  stage: Stage;
  person: Person;
  /** Unique on the page; without it the picture is silent. */
  id?: string | undefined;
  name?: string | undefined;
  detail?: string | undefined;
  label?: SceneLabel | undefined;
}

/** Letters as high as this share of the picture are read on a phone; a narrow picture counts as four fifths of its height. */
const [letter, narrowest] = [0.042, 0.8];

/** How wide and high the label is, in hundredths of the body's height. */
function sizeOf({ text }: SceneLabel, [left, right, bottom, top]: Stage): { size: number; wide: number; high: number } {
  const { name, lines } = labelLines(text, 14);
  const size = Math.max(right - left, (top - bottom) * narrowest) * letter;
  const longest = Math.max(name.length, ...lines.map(({ length }) => length));
  return { size, wide: longest * size * 0.54, high: (lines.length + 1) * size * 1.2 };
}

/** Room for a label beside the bodies. */
export function withLabel(stage: Stage, label: SceneLabel | undefined): Stage {
  if (!label) return stage;
  const [x, y] = label.at;
  const grown = (within: Stage): Stage => {
    const [left, right, bottom, top] = stage;
    const { wide, high } = sizeOf(label, within);
    const middle = label.above;
    return [
      Math.floor(Math.min(left, x - wide / (middle ? 2 : 1))),
      Math.ceil(Math.max(right, middle ? x + wide / 2 : x)),
      bottom,
      Math.ceil(Math.max(top, y + high)),
    ];
  };
  // The letters grow with the room that they make.
  return grown(grown(grown(stage)));
}

function Label({ label, spot, stage }: { label: SceneLabel; spot: readonly [number, number]; stage: Stage }) {
  const { name, lines } = labelLines(label.text, 14);
  const { size, high } = sizeOf(label, stage);
  const [x, y] = [label.at[0] * scale, -label.at[1] * scale];
  const { above } = label;
  const from = above ? [x, y] : [x + size * scale * 0.4, y];
  const top = above ? y - (high - size * 0.7) * scale : y + size * scale * 0.3;
  return (
    <g class="figure-label scene-label" font-size={Math.round(size * scale)} text-anchor={above ? 'middle' : 'end'}>
      <path class="leader" d={`M${from.map(Math.round).join(' ')}L${spot.join(' ')}`} />
      <text x={Math.round(x)} y={Math.round(top)}>
        <tspan class="label-name">{name}</tspan>
        {lines.map((line) => (
          <tspan key={line} x={Math.round(x)} dy="1.2em">
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** One frame of an exercise, drawn, named and labelled. */
export function SceneFigure({ scene, stage, person, id, name, detail, label }: SceneFigureProps) {
  const drawing = drawScene(scene, stage, person);
  return (
    <FigureView drawing={drawing} id={id} name={name} detail={detail}>
      {label && <Label label={label} spot={drawing.anchors[label.of]} stage={stage} />}
    </FigureView>
  );
}
