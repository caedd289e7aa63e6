import { detailOf, nameOf } from './describe.ts';
import type { Facing } from './describe.ts';
import { drawFigure } from './draw.ts';
import type { DrawOptions } from './draw.ts';
import { FigureView } from './FigureView.tsx';
import { labelLines } from './label.ts';
import { scale } from './outline.ts';
import type { Frame } from './pose.ts';

export interface FigureStillProps extends DrawOptions {
  frame: Frame;
  /** Unique on the page. */
  id: string;
  /** "calf: the first hint of a pull": a name, then what to know; a line leads to the muscle. */
  label?: string | undefined;
  /** Grey, for what not to do. */
  muted?: boolean | undefined;
  /** A figure that faces left shows its left side. */
  facing?: Facing | undefined;
}

/** Space beside the heel for a label: about as wide as its longest line, less what the figure leaves free. */
function labelRoom(label: string): number {
  const { name, lines } = labelLines(label);
  return (Math.max(name.length, ...lines.map(({ length }) => length)) * 2.2 - 5) * scale;
}

function Label({ text, at: [x, y], mirrored }: { text: string; at: readonly [number, number]; mirrored: boolean }) {
  const { name, lines } = labelLines(text);
  const way = mirrored ? -1 : 1;
  const left = way * (x - 7.5 * scale);
  return (
    <g class="figure-label" text-anchor={mirrored ? 'start' : 'end'}>
      <path class="leader" d={`M${way * (x - scale)} ${y}H${way * (x - 6.5 * scale)}`} />
      <text x={left} y={y + 1.3 * scale}>
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

/** A figure for a page: drawn, named from its pose, and labelled. */
export function FigureStill({ frame, id, label, muted, facing = 'right', person, stage }: FigureStillProps) {
  const drawing = drawFigure(frame, { person, stage });
  const mirrored = facing === 'left';
  return (
    <FigureView
      drawing={drawing}
      id={id}
      name={nameOf(frame, facing)}
      detail={[detailOf(frame), label].filter(Boolean).join(' ')}
      muted={muted}
      mirrored={mirrored}
      room={label ? labelRoom(label) : 0}
    >
      {label && <Label text={label} at={drawing.anchors.calf} mirrored={mirrored} />}
    </FigureView>
  );
}
