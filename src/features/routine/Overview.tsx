import { SoundBar } from '../hold/SoundBar.tsx';
import type { Cueing } from '../hold/settings.ts';
import { clockOf } from '#words/hold.ts';
import type { Step } from './dose.ts';
import { Pain } from './Pain.tsx';
import { lengthOf, lengthsOf } from './plan.ts';
import { doseText, wholeText } from '#words/routine.ts';
import { sayAloud, vibrates } from '#words/hold-controls.ts';
import * as words from '#words/routine-player.ts';

interface Props {
  steps: readonly Step[];
  /** Where the red flags are told. */
  flagsPath: string;
  notices: readonly string[];
  cueing: Cueing;
  can: { speak: boolean; vibrate: boolean };
  /** Does every exercise wait with its how-to? */
  how: boolean;
  changeHow: (how: boolean) => void;
  change: (cueing: Cueing) => void;
  test: () => void;
  start: () => void;
  askAgain: () => void;
  close?: (() => void) | undefined;
}

function Toggle({ label, on, change }: { label: string; on: boolean; change: (on: boolean) => void }) {
  return (
    <label class="player-toggle">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => change(currentTarget.checked)} />
      {label}
    </label>
  );
}

/** What is to come, how long it takes, what one needs, and how it is to be called. */
export function Overview({
  steps,
  flagsPath,
  notices,
  cueing,
  can,
  how,
  changeHow,
  change,
  test,
  start,
  askAgain,
  close,
}: Props) {
  const lengths = lengthsOf(steps);
  const needs = [...new Set(steps.map(({ guide }) => guide.need))];
  return (
    <section class="player-overview">
      <h2>{wholeText(steps.length, lengthOf(steps))}</h2>
      {notices.length > 0 && (
        <ul class="player-notices">
          {notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
      <ol>
        {steps.map(({ guide, dose }, index) => (
          <li key={index}>
            <strong>{guide.title}</strong>
            <span>{doseText(dose)}</span>
            <span class="player-time">{clockOf(lengths[index] ?? 0)}</span>
          </li>
        ))}
      </ol>
      <p>
        {words.youNeed}
        {needs.join(' ')}
      </p>
      <Pain moment="before" flagsPath={flagsPath} />
      <button class="button button-primary player-go" type="button" onClick={start}>
        {words.start}
      </button>
      <SoundBar settings={cueing} change={change} test={test} />
      <div class="player-toggles">
        <Toggle label={words.showHow} on={how} change={changeHow} />
        {can.speak && <Toggle label={sayAloud} on={cueing.speak} change={(speak) => change({ ...cueing, speak })} />}
        {can.vibrate && (
          <Toggle label={vibrates} on={cueing.vibrate} change={(vibrate) => change({ ...cueing, vibrate })} />
        )}
      </div>
      <p class="fine">
        {words.answered}{' '}
        <button class="player-link" type="button" onClick={askAgain}>
          {words.askAgain}
        </button>
      </p>
      {close && (
        <button class="player-link" type="button" onClick={close}>
          {words.goBack}
        </button>
      )}
    </section>
  );
}
