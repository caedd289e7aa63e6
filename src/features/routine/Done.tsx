import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Cut } from '../hold/cut.ts';
import { heldBySide } from '../hold/held.ts';
import type { Part } from '../hold/timeline.ts';
import { planPath } from '../../lib/paths.ts';
import type { Step } from './dose.ts';
import { Pain } from './Pain.tsx';

interface Props {
  steps: readonly Step[];
  cuts: readonly Cut[];
  /** Where the sheet is. */
  page: string;
  /** Where the red flags are told. */
  flagsPath: string;
  again: () => void;
  close?: (() => void) | undefined;
}

/** "Left 66 s, right 58 s": what each leg was given, apart. */
function givenOf({ dose }: Step, cuts: readonly Cut[]): string {
  const held = heldBySide(cuts, Infinity);
  if (Object.values(held).every(({ ms }) => ms === 0)) return 'left out';
  const one = (side: Part) =>
    dose.work === 'hold' || dose.work === 'time'
      ? `${Math.floor(held[side].ms / 1000)} s`
      : `${held[side].reps} ${dose.work === 'reach' ? 'rocks' : 'repeats'}`;
  return dose.perSide ? `left ${one('left')}, right ${one('right')}` : one('both');
}

/** What was done, and what is next: tomorrow. */
export function Done({ steps, cuts, page, flagsPath, again, close }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const did = Object.values(heldBySide(cuts, Infinity)).some(({ ms }) => ms > 0);
  return (
    <section class="player-panel player-done" aria-labelledby="done">
      <h2 id="done" tabIndex={-1} ref={title}>
        Done
      </h2>
      <dl>
        {steps.map((step, index) => (
          <div key={index}>
            <dt>{step.guide.title}</dt>
            <dd>
              {givenOf(
                step,
                cuts.filter((cut) => cut.step === index),
              )}
            </dd>
          </div>
        ))}
      </dl>
      {did && <Pain moment="after" flagsPath={flagsPath} />}
      <p class="player-next">Next: tomorrow. Same distance, same half point.</p>
      <p>If it is sore tomorrow morning, do half, or nothing. If it is worse two mornings running, stop.</p>
      <div class="player-ways">
        {close ? (
          <button class="button button-primary" type="button" onClick={close}>
            Back to where you were
          </button>
        ) : (
          <a class="button button-primary" href={page}>
            The routine, and its sheet to print
          </a>
        )}
        <a class="button" href={planPath}>
          Your two-week plan
        </a>
        <button class="button" type="button" onClick={again}>
          Once more
        </button>
      </div>
    </section>
  );
}
