import { otherSide, type Dose, type Side } from './dose.ts';
import type { View } from './view.ts';
import { sumOf } from '#words/hold.ts';
import { left, right } from '#words/hold-controls.ts';

interface Props {
  now: View;
  dose: Dose;
}

function Marks({ done, of }: { done: number; of: number }) {
  return (
    <div class="hold-marks" aria-hidden="true">
      {Array.from({ length: of }, (_, index) => (
        <i key={index} data-done={index < done ? '' : undefined} />
      ))}
    </div>
  );
}

/** What each leg has had, apart: a short first side never shortens the second. */
export function Sides({ now, dose }: Props) {
  const sides: Side[] = [dose.first, otherSide(dose.first)];
  return (
    <dl class="hold-sides">
      {sides.map((side) => (
        <div key={side}>
          <dt>{side === 'left' ? left : right}</dt>
          <dd>
            {sumOf(now, dose, side)}
            <Marks done={now.held[side].reps} of={dose.holds} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
