import { useEffect, useRef, useState } from 'preact/hooks';
import * as words from '#words/plan-field.ts';
import { isDay, type Day } from './day.ts';
import { typedLength, type Tenths, type Unit } from './length.ts';
import type { Beginning } from './shared.ts';
import { takeDistance } from './step.ts';
import { startProblem } from './start.ts';

interface Props {
  /** Undefined until a script runs: the fields wait. */
  today: Day | undefined;
  /** What a shared link fills in. */
  given: Beginning | undefined;
  begin: (start: Day, distance: Tenths, unit: Unit) => void;
}

interface Says {
  distance?: string | undefined;
  start?: string | undefined;
}

/** Where the toe stands and when it begins. */
export function Setup({ today, given, begin }: Props) {
  const [unit, setUnit] = useState<Unit>('cm');
  const [says, setSays] = useState<Says>({});
  const distance = useRef<HTMLInputElement>(null);
  const start = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!given || !distance.current) return;
    setUnit(given.unit);
    distance.current.value = typedLength(given.distance, given.unit);
  }, [given]);

  function take(event: Event) {
    event.preventDefault();
    if (!today || !distance.current || !start.current) return;
    const taken = takeDistance(distance.current.value, unit);
    const day = start.current.value || today;
    const wrong = { distance: taken.says, start: startProblem(day, today) };
    setSays(wrong);
    if (taken.value !== undefined && taken.says) {
      distance.current.value = `${typedLength(taken.value, unit)} ${words.units[unit]}`;
    }
    if (wrong.distance) distance.current.focus();
    else if (wrong.start) start.current.focus();
    else if (taken.value !== undefined && isDay(day)) begin(day, taken.value, unit);
  }

  return (
    <form class="plan-form" onSubmit={take} noValidate>
      <fieldset class="plan-fields" disabled={!today}>
        <legend class="visually-hidden">{words.yourPlan}</legend>
        <div class="plan-field">
          <label for="plan-distance">{words.toeToWall}</label>
          <p class="plan-hint" id="plan-distance-hint">
            {words.toeHint(unit === 'in' ? '18 1/2' : '47.5')}
          </p>
          <div class="plan-with-unit">
            <input
              class="field"
              id="plan-distance"
              ref={distance}
              inputMode={unit === 'in' ? 'text' : 'decimal'}
              autocomplete="off"
              aria-invalid={says.distance ? 'true' : undefined}
              aria-describedby="plan-distance-hint plan-distance-says"
            />
            <span class="plan-units" role="group" aria-label={words.unit}>
              {(['cm', 'in'] as const).map((one) => (
                <button key={one} class="button" type="button" aria-pressed={unit === one} onClick={() => setUnit(one)}>
                  {words.units[one]}
                </button>
              ))}
            </span>
          </div>
          <p class="plan-says" id="plan-distance-says">
            {says.distance}
          </p>
        </div>
        <div class="plan-field">
          <label for="plan-start">{words.firstDay}</label>
          <input
            class="field"
            id="plan-start"
            ref={start}
            type="date"
            defaultValue={today}
            aria-invalid={says.start ? 'true' : undefined}
            aria-describedby="plan-start-says"
          />
          <p class="plan-says" id="plan-start-says">
            {says.start}
          </p>
        </div>
        <button class="button button-primary" type="submit">
          {words.begin}
        </button>
      </fieldset>
    </form>
  );
}
