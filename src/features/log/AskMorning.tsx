import { morningAfter } from '#words/log.ts';
import type { Day } from '../plan/day.ts';
import { MORNINGS } from './DayForm.tsx';
import type { Morning } from './entry.ts';

interface Props {
  /** The day whose morning after is not told yet. */
  day: Day;
  tell: (morning: Morning) => void;
}

/** One question, one tap. Buttons, because an arrow key on a radio would answer it by itself. */
export function AskMorning({ day, tell }: Props) {
  return (
    <fieldset class="log-asked choice">
      <legend>{morningAfter(day)}</legend>
      <div class="plan-row">
        {MORNINGS.map(({ value, label }) => (
          <button key={value} class="button" type="button" onClick={() => tell(value)}>
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
