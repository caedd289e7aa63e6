import type { TargetedEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { CHECKS } from './flags.ts';
import * as words from '#words/routine-checks.ts';
import { goBack } from '#words/routine-player.ts';

interface Props {
  pass: () => void;
  flagsPath: string;
  close?: (() => void) | undefined;
}

/** Four things that must hold today. What is left open says what to do, and nothing begins. */
export function Gate({ pass, flagsPath, close }: Props) {
  const [held, setHeld] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLParagraphElement>(null);
  const open = CHECKS.filter(({ id }) => !held.has(id));

  // The boxes keep their own state: one that was ticked before the page woke stays ticked.
  function read(form: HTMLFormElement): ReadonlySet<string> {
    const ticked = new Set([...new FormData(form).keys()]);
    setHeld(ticked);
    return ticked;
  }

  function submit(event: TargetedEvent<HTMLFormElement>) {
    event.preventDefault();
    if (read(event.currentTarget).size === CHECKS.length) return pass();
    setAsked(true);
    requestAnimationFrame(() => first.current?.focus());
    return undefined;
  }

  return (
    <form class="player-gate" onSubmit={submit} onChange={({ currentTarget }) => read(currentTarget)}>
      <fieldset>
        <legend>
          <h2>{words.before}</h2>
        </legend>
        <p>{words.tick}</p>
        {CHECKS.map(({ id, holds, otherwise }) => {
          const wrong = asked && !held.has(id);
          return (
            <div key={id}>
              <label>
                <input type="checkbox" name={id} aria-describedby={wrong ? `otherwise-${id}` : undefined} />
                <span>{holds}</span>
              </label>
              {wrong && (
                <p class="player-warning" id={`otherwise-${id}`}>
                  {otherwise}
                </p>
              )}
            </div>
          );
        })}
      </fieldset>
      {asked && open.length > 0 && (
        <p class="player-stop" role="alert" tabIndex={-1} ref={first}>
          {words.notToday(open.length)} <a href={flagsPath}>{words.whenNot}</a>
        </p>
      )}
      <button class="button button-primary player-go" type="submit">
        {words.goOn}
      </button>
      {close && (
        <button class="player-link" type="button" onClick={close}>
          {goBack}
        </button>
      )}
    </form>
  );
}
