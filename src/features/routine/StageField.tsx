import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Field } from '../hold/Field.tsx';
import type { Segment } from '../hold/timeline.ts';
import type { View } from '../hold/view.ts';
import type { Step } from './dose.ts';
import { faceOf } from '#words/routine.ts';

interface Props {
  look: () => View;
  plan: readonly Segment[];
  steps: readonly Step[];
  field: RefObject<HTMLDivElement>;
  /** Where it puts its way to be shown a new second. */
  ticker: RefObject<() => void>;
}

/** The colour field. A new second is rendered here alone, not with all that stands around it. */
export function StageField({ look, plan, steps, field, ticker }: Props) {
  const [, setSeconds] = useState(0);
  useLayoutEffect(() => {
    ticker.current = () => setSeconds((before) => before + 1);
    return () => {
      ticker.current = null;
    };
  }, []);
  const now = look();
  return (
    <div class="player-field">
      <Field text={faceOf(now, plan, steps)} phase={now.phase} field={field} />
    </div>
  );
}
