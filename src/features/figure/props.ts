import type { Layer } from './draw.ts';
import { smooth, straight } from './outline.ts';
import type { Prop } from './pose.ts';
import type { Point } from './vector.ts';

function box(x: number, y: number, width: number, height: number): string {
  return straight([
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]);
}

function drawProp(prop: Prop, left: number, right: number): Layer[] {
  const layer = (className: string, d: string): Layer => ({ part: prop.kind, className, d });
  switch (prop.kind) {
    case 'floor':
      return [layer('floor', box(left, -0.5, right - left, 0.5))];
    case 'wall':
      return [layer('wall', box(prop.x, 0, 5, 130))];
    case 'step':
    case 'bench':
      return [layer('wood', box(prop.x, 0, prop.width, prop.height))];
    case 'rail':
      return [
        layer('rail', box(prop.x - 8, prop.y - 1.4, 18, 1.4)),
        layer('rail', box(prop.x + 4, 0, 1.4, prop.y - 1.4)),
      ];
    case 'round': {
      const spokes = [0, 45, 90, 135, 180, 225, 270, 315].map((degrees): Point => {
        const angle = (degrees * Math.PI) / 180;
        return [prop.at[0] + Math.cos(angle) * prop.radius, prop.at[1] + Math.sin(angle) * prop.radius];
      });
      return [layer('wood', smooth(spokes))];
    }
  }
}

export function drawProps(props: readonly Prop[], left: number, right: number): Layer[] {
  return props.flatMap((prop) => drawProp(prop, left, right));
}
