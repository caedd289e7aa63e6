import { exercisePath } from '../../lib/paths.ts';
import { Stepper } from '../hold/Stepper.tsx';
import { clockOf } from '#words/hold.ts';
import { fieldsOf, LIMITS, type Field, type Step } from './dose.ts';
import { labelOf, shownValue } from './editing.ts';
import { Picture } from './Picture.tsx';
import { doseText } from '#words/routine.ts';
import * as words from '#words/routine-edit.ts';

interface Props {
  step: Step;
  index: number;
  last: boolean;
  /** Milliseconds. */
  length: number;
  change: (field: Field, value: number) => void;
  move: (by: -1 | 1) => void;
  drop: () => void;
}

/** One exercise of the reader's routine: on the screen to change, on paper to follow. */
export function EditorRow({ step: { guide, choice, dose }, index, last, length, change, move, drop }: Props) {
  return (
    <li>
      <Picture of={guide.id} part="figure" />
      <div>
        <h3>
          <a href={exercisePath(guide.id)}>{guide.title}</a>
        </h3>
        <p class="routine-dose">
          <strong>{doseText(dose)}</strong> <span>{words.minutes(clockOf(length))}</span>
        </p>
        <p class="routine-cue">
          {guide.cues.start} {guide.cues.hold}
        </p>
        <p class="routine-stop">
          <strong>{words.stopIf}</strong> {guide.stop.join(' ')}
        </p>
        <div class="hold-steppers editor-steppers">
          {fieldsOf(guide.dose).map((field) => (
            <Stepper
              key={field}
              id={`step-${index}-${field}`}
              label={labelOf(field, guide)}
              limit={LIMITS[field]}
              value={shownValue(guide, choice, field)}
              change={(value) => change(field, value)}
            />
          ))}
        </div>
        <p class="editor-moves">
          <button
            class="button"
            type="button"
            aria-label={words.of(words.up, guide.title)}
            data-action="up"
            aria-disabled={index === 0 ? 'true' : undefined}
            onClick={() => index > 0 && move(-1)}
          >
            {words.up}
          </button>
          <button
            class="button"
            type="button"
            aria-label={words.of(words.down, guide.title)}
            data-action="down"
            aria-disabled={last ? 'true' : undefined}
            onClick={() => !last && move(1)}
          >
            {words.down}
          </button>
          <button
            class="button"
            type="button"
            aria-label={words.of(words.takeOut, guide.title)}
            data-action="drop"
            onClick={drop}
          >
            {words.takeOut}
          </button>
        </p>
      </div>
    </li>
  );
}
