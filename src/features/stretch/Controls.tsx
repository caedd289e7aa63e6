import * as words from '#words/slider.ts';
import { reveal } from './reveal.ts';

interface ControlsProps {
  value: number;
  guess: number | undefined;
  step: (by: number) => void;
  show: () => void;
  travel: () => void;
  /** What the main button says once the guess is shown. */
  label: string;
}

/** The buttons under the scale, for fingers and keys, and the answer to the guess. */
export function Controls({ value, guess, step, show, travel, label }: ControlsProps) {
  const guessed = guess !== undefined;
  return (
    <div class="stretch-controls">
      <div class="stretch-buttons">
        <button type="button" class="button button-primary" onClick={guessed ? travel : show}>
          {guessed ? label : words.show}
        </button>
        <button
          type="button"
          class="button stretch-step"
          aria-label={words.less}
          disabled={value <= 0}
          onClick={() => step(-0.1)}
        >
          −
        </button>
        <button
          type="button"
          class="button stretch-step"
          aria-label={words.more}
          disabled={value >= 10}
          onClick={() => step(0.1)}
        >
          +
        </button>
      </div>
      <div class="stretch-answer">
        <p role="status">{guessed ? reveal(guess) : ''}</p>
        {!guessed && <p class="stretch-hint">{words.hint}</p>}
      </div>
    </div>
  );
}
