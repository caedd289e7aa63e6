import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import * as words from '#words/slider.ts';
import type { CalfKind } from '../figure/calf.ts';
import { Controls } from './Controls.tsx';
import { Half } from './Half.tsx';
import { RulerView } from './RulerView.tsx';
import { useGlide } from './useGlide.tsx';
import { ZoneTable } from './ZoneTable.tsx';
import { describe, isTarget, parseIntensity, snap, target, tenth, zoneOf } from './zones.ts';

interface StretchSliderProps {
  pose: CalfKind;
  id: string;
  /** The name of the picture at 0.5, written at build time. */
  name: string;
  citation: string;
}

/** Where the static picture of "too deep" stands, and the thumb before it is moved. */
const start = 5;

let remembering = 0;

/** Once the thumb rests: an address costs a press some of its time, and Safari allows a hundred in half a minute. */
function remember(value: number) {
  clearTimeout(remembering);
  remembering = window.setTimeout(() => {
    const url = new URL(location.href);
    url.searchParams.set('i', String(value));
    history.replaceState(history.state, '', url);
  }, 200);
}

/** The scale from 0 to 10 and the figure on it: a still until it wakes, then a question, then its answer. */
export function StretchSlider({ pose, id, name, citation }: StretchSliderProps) {
  const [live, setLive] = useState(false);
  const [value, setValue] = useState(start);
  const [guess, setGuess] = useState<number>();
  const draggedUntil = useRef(0);
  const glide = useGlide(setValue);

  useEffect(() => {
    const shared = parseIntensity(location.search);
    if (shared !== undefined) {
      setValue(shared);
      setGuess(shared);
    }
    setLive(true);
  }, []);

  const move = (next: number) => {
    glide.stop();
    setValue(tenth(next));
    remember(tenth(next));
  };
  const travel = (next: number) => {
    glide.start(value, next);
    remember(next);
  };
  /** Keys and assistive technology step by tenths; some browsers report the last drag a moment after the finger is up. */
  const letGo = () => {
    draggedUntil.current = performance.now() + 100;
  };
  const zone = zoneOf(value);
  const atTarget = value === target;

  return (
    <div class={live ? 'stretch-live' : 'stretch-still'}>
      <div class="stretch-stage">
        <Half kind={pose} intensity={value} muted={!live} className="stretch-you">
          {/* An output speaks up by itself, and the slider has said it already. */}
          <output
            class={`stretch-digit${isTarget(value) ? ' stretch-found' : ''}`}
            htmlFor={`${id}-range`}
            aria-live="off"
          >
            {value}
          </output>
          <span class="stretch-who">{live ? words.you(zone.name) : words.tooDeep}</span>
        </Half>
        <Half kind={pose} intensity={target} id={`${id}-aaron`} name={name} className="stretch-aaron">
          <span class="stretch-digit stretch-found">{target}</span>
          <span class="stretch-who">{words.stopsHere}</span>
        </Half>
      </div>
      <p class="stretch-note">
        {words.note<ComponentChild>((text) => (
          <a href={citation}>{text}</a>
        ))}
      </p>
      <div class="stretch-scale">
        <label class="stretch-label" for={live ? `${id}-range` : undefined}>
          {words.label}
        </label>
        <div class="ruler">
          <RulerView guess={guess} />
          {live && (
            <input
              id={`${id}-range`}
              class="stretch-range"
              type="range"
              min="0"
              max="10"
              step="0.1"
              value={value}
              aria-valuetext={describe(value)}
              onPointerDown={() => {
                draggedUntil.current = Number.POSITIVE_INFINITY;
              }}
              onPointerUp={letGo}
              onPointerCancel={letGo}
              onInput={({ currentTarget: range }) => {
                glide.stop();
                const raw = range.valueAsNumber;
                const next = performance.now() < draggedUntil.current ? snap(raw) : raw;
                range.valueAsNumber = next;
                setValue(next);
              }}
              onChange={({ currentTarget }) => remember(currentTarget.valueAsNumber)}
            />
          )}
          <div class="zone-band" aria-hidden="true">
            <i class="zone-hint" />
            <i class="zone-mild" />
            <i class="zone-ordinary" />
            <i class="zone-pain" />
          </div>
          <div class="stretch-ticks" aria-hidden="true">
            <span>{words.ticksAaron}</span>
            <span class="tick-light">{words.ticksLight}</span>
            <span class="tick-tight">{words.ticksTight}</span>
            <span class="tick-hard">{words.ticksHard}</span>
            <span class="tick-most">{words.ticksMost}</span>
          </div>
        </div>
      </div>
      <div class="stretch-act">
        <p class="stretch-sentence">{words.stopAt}</p>
        <Controls
          value={value}
          guess={guess}
          step={(by) => move(value + by)}
          show={() => setGuess(value)}
          travel={() => travel(atTarget && guess !== undefined ? guess : target)}
          label={atTarget && guess !== undefined && guess !== target ? words.backTo(guess) : words.toTarget}
        />
      </div>
      <ZoneTable current={live ? zone : undefined} choose={live ? ({ typical }) => travel(typical) : undefined} />
    </div>
  );
}
