import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Controls } from '../hold/Controls.tsx';
import { FullScreen } from '../hold/FullScreen.tsx';
import type { Press } from '../hold/player.ts';
import { newSession, reduce } from '../hold/session.ts';
import { view } from '../hold/view.ts';
import { mainOf, othersOf } from './buttons.ts';
import { Card } from './Card.tsx';
import { Done } from './Done.tsx';
import type { Guide } from './guide.ts';
import { Hurts } from './Hurts.tsx';
import { pressOf } from './keys.ts';
import { Picture } from './Picture.tsx';
import { later } from './later.ts';
import { StageField } from './StageField.tsx';
import { standAlone } from './standAlone.ts';
import { easierOf } from './swap.ts';
import type { useRoutine } from './useRoutine.tsx';
import { useNote } from './useNote.tsx';
import { PICTURES } from './useStaging.tsx';
import { statusOf, whereText } from '#words/routine.ts';
import { mute } from '#words/hold-controls.ts';
import * as words from '#words/routine-player.ts';

interface Props {
  routine: ReturnType<typeof useRoutine>;
  guides: readonly Guide[];
  page: string;
  flagsPath: string;
  field: RefObject<HTMLDivElement>;
  ticker: RefObject<() => void>;
  /** How much of it is there yet, as `useStaging` counts. */
  built: number;
  close?: (() => void) | undefined;
}

/**
 * The player at work, over the whole window: figure, side, digits, one cue, what is next, and the buttons. Before the
 * start it is there already, out of sight, as it will look then.
 */
export function Stage({ routine, guides, page, flagsPath, field, ticker, built, close }: Props) {
  const { plan, steps, cueing, press } = routine;
  const idle = routine.now.phase === 'idle';
  const first = useMemo(() => view(reduce(newSession(plan), { type: 'start', at: 0 }), 0), [plan]);
  const now = idle ? first : routine.now;
  const [hurts, setHurts] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const note = useNote(routine);
  const { phase, segment, side } = now;
  const step = steps[segment?.step ?? 0];

  const panel = hurts || phase === 'gate' || phase === 'done';
  useLayoutEffect(() => {
    if (panel || idle) return undefined;
    return later(() => whole.current?.focus());
  }, [panel, idle]);
  useLayoutEffect(() => {
    if (idle) return undefined;
    let free: (() => void) | undefined;
    const stop = later(() => {
      if (whole.current) free = standAlone(whole.current);
    });
    return () => {
      stop();
      free?.();
    };
  }, [idle]);

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
      aria-label={words.stage}
      tabIndex={-1}
      ref={whole}
      data-phase={hurts ? 'hurts' : phase}
      data-idle={idle ? '' : undefined}
      data-kind={segment?.kind}
      data-side={side}
      onKeyDown={key}
    >
      <header class="player-bar">
        <p>
          {phase !== 'done' && <span>{whereText(now, steps)}</span>}{' '}
          {phase !== 'done' && phase !== 'gate' && <strong>{step.guide.title}</strong>}
          {phase !== 'done' && note && <small>{note}</small>}
        </p>
        <button
          class="button"
          type="button"
          aria-pressed={cueing.muted}
          onClick={() => routine.change({ ...cueing, muted: !cueing.muted })}
        >
          {mute}
        </button>
        <FullScreen of={whole} />
      </header>
      <p class="visually-hidden" role="status">
        {hurts ? words.stopped : statusOf(routine.now, steps)}
      </p>
      {hurts && (
        <Hurts
          guide={step.guide}
          instead={easierOf(step.guide, guides)}
          flagsPath={flagsPath}
          act={act}
          swap={(to) => {
            setHurts(false);
            routine.swap(to);
          }}
        />
      )}
      {!hurts && phase === 'gate' && <Card step={step} shown={!idle} built={built >= PICTURES} />}
      {!hurts && phase === 'done' && (
        <Done
          steps={steps}
          cuts={routine.session().cuts}
          page={page}
          flagsPath={flagsPath}
          close={close}
          again={() => press('reset')}
        />
      )}
      {!panel && (
        <div class="player-scene">
          <Picture of={built >= PICTURES ? step.guide.id : ''} part="figure" />
          <StageField look={idle ? () => first : routine.look} {...{ plan, steps, field, ticker }} />
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
              {words.hurts}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
