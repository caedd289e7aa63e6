import type { Cueing } from './settings.ts';
import * as words from '#words/hold-controls.ts';

interface Props<T extends Cueing> {
  settings: T;
  change: (settings: T) => void;
  test: () => void;
}

/** Mute, volume and a trial, where the reader starts: the sound must never come as a surprise. */
export function SoundBar<T extends Cueing>({ settings, change, test }: Props<T>) {
  const { muted, volume } = settings;
  return (
    <fieldset class="hold-sound">
      <legend class="visually-hidden">{words.sound}</legend>
      <button class="button" type="button" aria-pressed={muted} onClick={() => change({ ...settings, muted: !muted })}>
        {words.mute}
      </button>
      <label class="hold-volume">
        <span>{words.volume}</span>
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          value={Math.round(volume * 100)}
          onInput={({ currentTarget }) =>
            change({ ...settings, muted: false, volume: currentTarget.valueAsNumber / 100 })
          }
        />
      </label>
      <button class="button" type="button" onClick={test}>
        {words.testSound}
      </button>
    </fieldset>
  );
}
