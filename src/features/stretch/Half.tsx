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

/** Drawings by what they show: one half stands still while the other moves, and a build draws the same on every page. */
const drawn = new Map<string, Drawing>();
/** More than the tenths of a scale. */
const DRAWN_MOST = 128;

const leftOf = (kind: CalfKind) => -calfReach[kind] - 19;

function drawnAt(kind: CalfKind, intensity: number): Drawing {
  const name = `${kind} ${intensity}`;
  const drawing = drawn.get(name) ?? drawFigure(calfPose(kind, intensity), { stage: [leftOf(kind), 6, -2, 104] });
  if (drawn.size >= DRAWN_MOST) drawn.clear();
  drawn.set(name, drawing);
  return drawing;
}

/** One half of the comparison: a figure at an intensity with its spring and rope, under a caption. */
export function Half({ kind, intensity, muted, id, name, className, children }: HalfProps) {
  const left = leftOf(kind);
  const drawing = drawnAt(kind, intensity);
  return (
    <figure class={className}>
      <figcaption>{children}</figcaption>
      <FigureView drawing={drawing} muted={muted} id={id} name={name}>
        <SpringsView intensity={intensity} x={left + 9} y={98} />
      </FigureView>
    </figure>
  );
}
