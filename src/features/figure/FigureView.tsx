import type { ComponentChildren } from 'preact';
import type { Drawing } from './draw.ts';
import { forPage } from './fewer.ts';

export interface FigureViewProps {
  drawing: Drawing;
  /** Unique on the page: the names of title and description grow from it. Without it the picture is silent. */
  id?: string | undefined;
  name?: string | undefined;
  detail?: string | undefined;
  /** Grey, for what not to do. */
  muted?: boolean | undefined;
  /** Turns the picture round, so that the left side shows. */
  mirrored?: boolean | undefined;
  /** More space on the side of the heel, in the drawing's units. */
  room?: number | undefined;
  /** What else is drawn, in the drawing's units, not mirrored. */
  children?: ComponentChildren;
}

function boxOf(viewBox: string, room: number, mirrored: boolean): string {
  const [x = 0, y, width = 0, height] = viewBox.split(' ').map(Number);
  const wide = width + room;
  return [mirrored ? -x - width : x - room, y, wide, height].join(' ');
}

/** A drawing as SVG: a pure function of its props, the same at build time and in an island. */
export function FigureView({
  drawing,
  id,
  name,
  detail,
  muted,
  mirrored = false,
  room = 0,
  children,
}: FigureViewProps) {
  return (
    <svg
      class={`figure figure-${drawing.person}${muted ? ' figure-muted' : ''}`}
      viewBox={boxOf(drawing.viewBox, room, mirrored)}
      role={id ? 'img' : undefined}
      aria-hidden={id ? undefined : 'true'}
      aria-labelledby={id && `${id}-title`}
      aria-describedby={id && detail && `${id}-desc`}
    >
      {id && <title id={`${id}-title`}>{name}</title>}
      {id && detail && <desc id={`${id}-desc`}>{detail}</desc>}
      <g transform={mirrored ? 'scale(-1 1)' : undefined}>
        {drawing.layers.map(({ className, d }, index) => (
          <path key={index} class={className} d={forPage(d)} />
        ))}
      </g>
      {children}
    </svg>
  );
}
