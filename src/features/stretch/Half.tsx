import type { ComponentChildren } from 'preact';
import { calfPose, calfReach } from '../figure/calf.ts';
import type { CalfKind } from '../figure/calf.ts';
import { type Drawing, drawFigure } from '../figure/draw.ts';
import { FigureView } from '../figure/FigureView.tsx';
import { SpringsView } from './SpringsView.tsx';

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

/** Drawings by what they show, a tenth each: one half stands still, and a build draws the same on every page. */
const drawn: Record<string, Drawing> = {};

/** One half of the comparison: a figure at an intensity with its spring and rope, under a caption. */
export function Half({ kind, intensity, muted, id, name, className, children }: HalfProps) {
  const left = -calfReach[kind] - 19;
  const drawing = (drawn[kind + intensity] ??= drawFigure(calfPose(kind, intensity), { stage: [left, 6, -2, 104] }));
  return (
    <figure class={className}>
      <figcaption>{children}</figcaption>
      <FigureView drawing={drawing} muted={muted} id={id} name={name}>
        <SpringsView intensity={intensity} x={left + 9} y={98} />
      </FigureView>
    </figure>
  );
}
