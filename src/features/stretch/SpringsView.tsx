import { calf, tendon } from '#words/slider.ts';
import { forPage } from '../figure/fewer.ts';
import { scale } from '../figure/outline.ts';
import { springs } from './springs.ts';

/** The spring and the rope at an intensity, hung from (x, y) in the figure's units. */
export function SpringsView({ intensity, x, y }: { intensity: number; x: number; y: number }) {
  const { coil, rope, strands, girth, ends, labels } = springs(intensity, x, y);
  const beside = (x + 6) * scale;
  return (
    <g class="springs">
      <path class="springs-rope" d={forPage(rope)} stroke-width={girth} />
      <path class="springs-strands" d={forPage(strands)} />
      <path class="springs-coil" d={forPage(coil)} />
      <path class="springs-ends" d={ends} />
      <text x={beside} y={labels[0]}>
        {calf}
      </text>
      <text x={beside} y={labels[1]}>
        {tendon}
      </text>
    </g>
  );
}
