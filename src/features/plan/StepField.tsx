import { useState } from 'preact/hooks';
import * as words from '#words/plan-field.ts';
import { sayLength, typedLength, type Tenths, type Unit } from './length.ts';
import { takeStep, topStep } from './step.ts';

interface Props {
  room: Tenths;
  unit: Unit;
  move: (step: Tenths) => void;
}

/** A tenth of a centimetre, or a sixteenth of an inch. */
const NUDGE: Record<Unit, number> = { cm: 10, in: 254 / 16 };

/** How far to move. What is over the cap is brought down, and the sentence beside the field says so. */
export function StepField({ room, unit, move }: Props) {
  const top = topStep(room, unit);
  const [text, setText] = useState(typedLength(top, unit));
  const [says, setSays] = useState<string>();

  function take(typed: string): Tenths | undefined {
    const taken = takeStep(typed, unit, room);
    setSays(taken.says);
    setText(taken.value === undefined || !taken.says ? typed : typedLength(taken.value, unit));
    return taken.says ? undefined : taken.value;
  }

  function nudge(by: 1 | -1) {
    const { value = top } = takeStep(text, unit, room);
    take(typedLength(Math.round(value + by * NUDGE[unit]), unit));
  }

  const step = takeStep(text, unit, room);
  return (
    <form
      class="plan-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const value = take(text);
        if (value !== undefined) move(value);
      }}
    >
      <label for="plan-step">{words.moveBack(words.units[unit])}</label>
      <div class="plan-with-unit">
        <button class="button" type="button" aria-label={words.less} onClick={() => nudge(-1)}>
          −
        </button>
        <input
          class="field"
          id="plan-step"
          value={text}
          inputMode={unit === 'in' ? 'text' : 'decimal'}
          autocomplete="off"
          aria-describedby="plan-step-says"
          onChange={({ currentTarget }) => take(currentTarget.value)}
        />
        <button class="button" type="button" aria-label={words.more} onClick={() => nudge(1)}>
          +
        </button>
      </div>
      <p class="plan-says" id="plan-step-says" role="status">
        {says ?? words.atMost(sayLength(top, unit))}
      </p>
      <button class="button button-primary" type="submit">
        {step.value === undefined ? words.move : words.moveBy(sayLength(step.value, unit))}
      </button>
    </form>
  );
}
