import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Press } from '../hold/player.ts';
import type { Guide } from './guide.ts';

interface Props {
  guide: Guide;
  /** The easier exercises that the player knows. */
  instead: readonly Guide[];
  flagsPath: string;
  act: (type: Press) => void;
  /** Takes the one with this id in place of what is left. */
  swap: (to: string) => void;
}

/** The timer stands. When to stop this exercise, what is easier, and the ways on. */
export function Hurts({ guide, instead, flagsPath, act, swap }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <section class="player-panel player-hurts" aria-labelledby="hurts">
      <h2 id="hurts" tabIndex={-1} ref={title}>
        Stop. Let it go.
      </h2>
      <p>End this exercise for today if:</p>
      <ul>
        {guide.stop.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <h3>If it was only too much, do less</h3>
      <ul>
        {guide.easier.map(({ text, to, title: name }) => (
          <li key={text}>{to ? `${text.replace(/\.$/, '')}: ${name ?? to}.` : text}</li>
        ))}
      </ul>
      <p>
        <a href={flagsPath}>When not to stretch at all</a>
      </p>
      <div class="player-ways">
        {instead.map(({ id, title: name }, index) => (
          <button
            key={id}
            class={index === 0 ? 'button button-primary player-instead' : 'button player-instead'}
            type="button"
            onClick={() => swap(id)}
          >
            {index === 0 ? 'Do the easier one instead' : 'Or this one'} <span>{name}</span>
          </button>
        ))}
        <button
          class={instead.length > 0 ? 'button' : 'button button-primary'}
          type="button"
          onClick={() => act('skipStep')}
        >
          Leave this exercise out
        </button>
        <button class="button" type="button" onClick={() => act('resume')}>
          Go on, lighter
        </button>
        <button class="button" type="button" onClick={() => act('finish')}>
          Finish for today
        </button>
      </div>
    </section>
  );
}
