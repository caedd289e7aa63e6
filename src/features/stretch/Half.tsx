import type { ComponentChildren } from 'preact';
import { calfPose, calfReach } from '../figure/calf.ts';
import type { CalfKind } from '../figure/calf.ts';
import { drawFigure } from '../figure/draw.ts';
import { FigureView } from '../figure/FigureView.tsx';
import { springs } from './springs.ts';

interface HalfProps {
  kind: CalfKind;
  intensity: number;
  muted?: boolean;
  /** Its name for assistive technology; without one the caption says it all. */
  id?: string;
  name?: string;
  className: string;
  children: ComponentChildren;
}

/** One half of the comparison: a figure at an intensity with its spring and rope, under a caption. */
export function Half({ kind, intensity, muted, id, name, className, children }: HalfProps) {
  const left = -calfReach[kind] - 19;
  const drawing = drawFigure(calfPose(kind, intensity), { stage: [left, 6, -2, 104] });
  const { coil, rope, strands, girth, hook, labels } = springs(intensity, left + 9, 98);
  return (
    <figure class={className}>
      <figcaption>{children}</figcaption>
      <FigureView drawing={drawing} muted={muted} id={id} name={name}>
        <g class="springs">
          <path class="springs-end" d={`M${(left + 4.8) * 20} -1960h168`} />
          <path class="springs-rope" d={rope} stroke-width={girth} />
          <path class="springs-strands" d={strands} />
          <path class="springs-coil" d={coil} />
          <path class="springs-end" d={hook} />
          <text x={(left + 15) * 20} y={labels[0]}>
            calf
          </text>
          <text x={(left + 15) * 20} y={labels[1]}>
            tendon
          </text>
        </g>
      </FigureView>
    </figure>
  );
}
