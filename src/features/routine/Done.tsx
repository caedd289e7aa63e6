import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Cut } from '../hold/cut.ts';
import { heldBySide } from '../hold/held.ts';
import type { Part } from '../hold/timeline.ts';
import { planPath } from '../../lib/paths.ts';
import type { Step } from './dose.ts';
import { Pain } from './Pain.tsx';
import { secondsOf } from '#words/hold.ts';
import * as words from '#words/routine-player.ts';

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
  if (Object.values(held).every(({ ms }) => ms === 0)) return words.leftOut;
  const one = (side: Part) => {
    const { ms, reps } = held[side];
    if (dose.work === 'hold' || dose.work === 'time') return secondsOf(ms);
    return dose.work === 'reach' ? words.rocks(reps) : words.repeats(reps);
  };
  return dose.perSide ? words.eachLeg(one('left'), one('right')) : one('both');
}

/** What was done, and what is next: tomorrow. */
export function Done({ steps, cuts, page, flagsPath, again, close }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const did = Object.values(heldBySide(cuts, Infinity)).some(({ ms }) => ms > 0);
  return (
    <section class="player-panel player-done" aria-labelledby="done">
      <h2 id="done" tabIndex={-1} ref={title}>
        {words.done}
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
      <p class="player-next">{words.tomorrow}</p>
      <p>{words.sore}</p>
      <div class="player-ways">
        {close ? (
          <button class="button button-primary" type="button" onClick={close}>
            {words.goBack}
          </button>
        ) : (
          <a class="button button-primary" href={page}>
            {words.toSheet}
          </a>
        )}
        <a class="button" href={planPath}>
          {words.toPlan}
        </a>
        <button class="button" type="button" onClick={again}>
          {words.onceMore}
        </button>
      </div>
    </section>
  );
}
