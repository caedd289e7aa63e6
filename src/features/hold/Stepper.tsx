import { useState } from 'preact/hooks';
import { clampTo, type Limit } from './dose.ts';
import * as words from '#words/hold-controls.ts';

interface Props {
  id: string;
  label: string;
  limit: Omit<Limit, 'usual'>;
  value: number;
  change: (value: number) => void;
}

/** A number with buttons for less and more. What is out of range is brought in, and a sentence says so. */
export function Stepper({ id, label, limit, value, change }: Props) {
  const { min, max, step } = limit;
  const [moved, setMoved] = useState(false);

  function take(next: number) {
    const kept = clampTo(limit, next, value);
    setMoved(kept !== next);
    change(kept);
  }

  return (
    <div class="hold-stepper">
      <label for={id}>{label}</label>
      <div>
        <button class="button" type="button" aria-label={words.less(label)} onClick={() => take(value - step)}>
          −
        </button>
        <input
          class="field"
          id={id}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => {
            take(currentTarget.valueAsNumber);
            currentTarget.value = String(clampTo(limit, currentTarget.valueAsNumber, value));
          }}
        />
        <button class="button" type="button" aria-label={words.more(label)} onClick={() => take(value + step)}>
          +
        </button>
      </div>
      <p id={`${id}-hint`}>{moved ? words.broughtIn(value, min, max) : words.range(min, max)}</p>
    </div>
  );
}
