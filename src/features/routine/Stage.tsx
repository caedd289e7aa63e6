import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Controls } from '../hold/Controls.tsx';
import { Field } from '../hold/Field.tsx';
import { FullScreen } from '../hold/FullScreen.tsx';
import type { Press } from '../hold/player.ts';
import { mainOf, othersOf } from './buttons.ts';
import { Card } from './Card.tsx';
import { Done } from './Done.tsx';
import type { Step } from './dose.ts';
import { Hurts } from './Hurts.tsx';
import { pressOf } from './keys.ts';
import { Picture } from './Picture.tsx';
import { standAlone } from './standAlone.ts';
import type { useRoutine } from './useRoutine.tsx';
import { faceOf, statusOf, whereText } from './words.ts';

interface Props {
  routine: ReturnType<typeof useRoutine>;
  steps: readonly Step[];
  page: string;
  flagsPath: string;
  field: RefObject<HTMLDivElement>;
  close?: (() => void) | undefined;
}

/** The player at work, over the whole window: figure, side, digits, one cue, what is next, and the buttons. */
export function Stage({ routine, steps, page, flagsPath, field, close }: Props) {
  const { now, plan, cueing, press } = routine;
  const [hurts, setHurts] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const { phase, segment, side } = now;
  const step = steps[segment?.step ?? 0];

  useLayoutEffect(() => (whole.current ? standAlone(whole.current) : undefined), []);
  const panel = hurts || phase === 'gate' || phase === 'done';
  useLayoutEffect(() => {
    if (!panel) whole.current?.focus();
  }, [panel]);

  function act(type: Press) {
    setHurts(false);
    press(type);
  }

  function key(event: KeyboardEvent) {
    const target = event.target instanceof Element ? event.target.closest('button, a, input, summary') : null;
    const pressed = hurts ? undefined : pressOf(event.key, phase, target?.localName);
    if (!pressed || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    press(pressed);
  }

  if (!step) return null;
  return (
    <div
      class="player-stage"
      role="group"
      aria-label="Player: space pauses, left goes back ten seconds, right skips"
      tabIndex={-1}
      ref={whole}
      data-phase={hurts ? 'hurts' : phase}
      data-kind={segment?.kind}
      data-side={side}
      onKeyDown={key}
    >
      <header class="player-bar">
        <p>
          {phase !== 'done' && <span>{whereText(now, steps)}</span>}{' '}
          {phase !== 'done' && phase !== 'gate' && <strong>{step.guide.title}</strong>}
        </p>
        <button
          class="button"
          type="button"
          aria-pressed={cueing.muted}
          onClick={() => routine.change({ ...cueing, muted: !cueing.muted })}
        >
          Mute
        </button>
        <FullScreen of={whole} />
      </header>
      <p class="visually-hidden" role="status">
        {hurts ? 'Stopped.' : statusOf(now, steps)}
      </p>
      {hurts && <Hurts guide={step.guide} flagsPath={flagsPath} act={act} />}
      {!hurts && phase === 'gate' && <Card step={step} />}
      {!hurts && phase === 'done' && (
        <Done steps={steps} cuts={routine.session().cuts} page={page} close={close} again={() => press('reset')} />
      )}
      {!panel && (
        <div class="player-scene">
          <Picture of={step.guide.id} part="figure" />
          <div class="player-field">
            <Field text={faceOf(now, plan, steps)} phase={phase} field={field} />
          </div>
        </div>
      )}
      {!hurts && phase !== 'done' && (
        <div class="player-buttons">
          <Controls phase={phase} main={mainOf(now)} others={othersOf(now)} press={press} />
          {phase !== 'gate' && (
            <button
              class="button player-hurt"
              type="button"
              onClick={() => {
                press('pause');
                setHurts(true);
              }}
            >
              Hurts
            </button>
          )}
        </div>
      )}
    </div>
  );
}
