import { LIMITS, type Dose, type Side } from './dose.ts';
import type { Settings } from './settings.ts';
import { Stepper } from './Stepper.tsx';
import { totalsAdvice } from './totals.ts';
import { doseOf, legOf, totalsOf } from '#words/hold.ts';
import * as words from '#words/hold-controls.ts';

interface Props {
  id: string;
  settings: Settings;
  /** The dose of the page, to go back to. */
  usual: Dose;
  /** What this device can do; what it cannot is not offered. */
  can: { vibrate: boolean; speak: boolean };
  hidden: boolean;
  /** Asleep there is nothing in it: what cannot be set is not shown. */
  live: boolean;
  change: (settings: Settings) => void;
}

const SIDES: readonly Side[] = ['left', 'right'];

function Toggle({ label, on, change }: { label: string; on: boolean; change: (on: boolean) => void }) {
  return (
    <label class="hold-choice">
      <input type="checkbox" checked={on} onChange={({ currentTarget }) => change(currentTarget.checked)} />
      {label}
    </label>
  );
}

function Legs({ id, dose, choose }: { id: string; dose: Dose; choose: (first: Side) => void }) {
  return (
    <fieldset class="hold-legs">
      <legend>{words.beginWith}</legend>
      {SIDES.map((side) => (
        <label key={side} class="hold-choice">
          <input type="radio" name={`${id}-first`} checked={dose.first === side} onChange={() => choose(side)} />
          {legOf(side)}
        </label>
      ))}
    </fieldset>
  );
}

/** How many, how long, which leg first; remembered on this device. */
export function SettingsPanel({ id, settings, usual, can, hidden, live, change }: Props) {
  const { dose } = settings;
  const advice = totalsAdvice(dose);
  const redose = (part: Partial<Dose>) => change({ ...settings, dose: { ...dose, ...part } });
  const same = dose.holds === usual.holds && dose.seconds === usual.seconds;
  const reach = dose.mode === 'reach';
  return (
    <details class="hold-settings" hidden={hidden}>
      <summary>{words.settings}</summary>
      {live && (
        <fieldset>
          <legend class="visually-hidden">{words.settingsKept}</legend>
          <div class="hold-steppers">
            <Stepper
              id={`${id}-holds`}
              label={reach ? words.rocks : words.holds}
              limit={LIMITS[dose.mode].holds}
              value={dose.holds}
              change={(holds) => redose({ holds })}
            />
            {!reach && (
              <Stepper
                id={`${id}-seconds`}
                label={words.seconds}
                limit={LIMITS[dose.mode].seconds}
                value={dose.seconds}
                change={(seconds) => redose({ seconds })}
              />
            )}
          </div>
          <p class="hold-totals">{totalsOf(dose)}</p>
          {advice && <p class="hold-advice">{advice}</p>}
          <Legs id={id} dose={dose} choose={(first) => redose({ first })} />
          {can.vibrate && (
            <Toggle
              label={words.vibrates}
              on={settings.vibrate}
              change={(vibrate) => change({ ...settings, vibrate })}
            />
          )}
          {can.speak && (
            <Toggle label={words.sayAloud} on={settings.speak} change={(speak) => change({ ...settings, speak })} />
          )}
          {!same && (
            <button class="button" type="button" onClick={() => redose({ holds: usual.holds, seconds: usual.seconds })}>
              {words.backTo(doseOf(usual))}
            </button>
          )}
        </fieldset>
      )}
    </details>
  );
}
