import { detailOf, nameOf } from './describe.ts';
import type { Facing } from './describe.ts';
import { drawFigure } from './draw.ts';
import type { DrawOptions, Drawing } from './draw.ts';
import { labelLines } from './label.ts';
import { scale } from './outline.ts';
import { ash } from './people.ts';
import type { Frame } from './pose.ts';

export interface FigureViewProps extends DrawOptions {
  frame: Frame;
  /** Unique on the page: the names of title and description grow from it. */
  id: string;
  /** "calf: the first hint of a pull": a name, then what to know; a line leads to the muscle. */
  label?: string | undefined;
  /** Grey, for what not to do. */
  muted?: boolean | undefined;
  /** A figure that faces left shows its left side. */
  facing?: Facing | undefined;
  /** Says nothing to assistive technology, because the text beside it says the same. */
  decorative?: boolean | undefined;
}

const labelRoom = 33;

function Label({ text, at: [x, y], mirrored }: { text: string; at: readonly [number, number]; mirrored: boolean }) {
  const { name, lines } = labelLines(text);
  const way = mirrored ? 1 : -1;
  const [start, edge] = [way * (Math.abs(x) + scale), way * (Math.abs(x) + 6.5 * scale)];
  const left = (mirrored ? 1 : -1) * Math.abs(edge) + way * scale;
  return (
    <g class="figure-label" text-anchor={mirrored ? 'start' : 'end'}>
      <path class="leader" d={`M${start} ${y}H${edge}`} />
      <text x={left} y={y + 26}>
        <tspan class="label-name">{name}</tspan>
        {lines.map((line) => (
          <tspan key={line} x={left} dy="1.2em">
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function boxOf({ viewBox }: Drawing, room: number, mirrored: boolean): string {
  const [x = 0, y = 0, width = 0, height = 0] = viewBox.split(' ').map(Number);
  const [left, wide] = [x - room * scale, width + room * scale];
  return [mirrored ? -left - wide : left, y, wide, height].join(' ');
}

/** A figure as SVG: a pure function of its props, the same at build time and in an island. */
export function FigureView(props: FigureViewProps) {
  const { frame, id, label, muted = false, facing = 'right', decorative = false, person = ash, stage } = props;
  const mirrored = facing === 'left';
  const drawing = drawFigure(frame, { person, stage });
  const [x, y] = drawing.anchors.calf;
  return (
    <svg
      class={`figure figure-${person.name}${muted ? ' figure-muted' : ''}`}
      viewBox={boxOf(drawing, label ? labelRoom : 0, mirrored)}
      role={decorative ? undefined : 'img'}
      aria-hidden={decorative ? 'true' : undefined}
      aria-labelledby={decorative ? undefined : `${id}-title ${id}-desc`}
    >
      {!decorative && <title id={`${id}-title`}>{nameOf(frame, facing)}</title>}
      {!decorative && <desc id={`${id}-desc`}>{[detailOf(frame), label].filter(Boolean).join(' ')}</desc>}
      <g transform={mirrored ? 'scale(-1 1)' : undefined}>
        {drawing.layers.map(({ part, className, d }, index) => (
          <path key={`${part}${index}`} class={className} d={d} />
        ))}
      </g>
      {label && <Label text={label} at={[x, y]} mirrored={mirrored} />}
    </svg>
  );
}
