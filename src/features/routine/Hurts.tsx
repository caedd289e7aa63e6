import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Press } from '../hold/player.ts';
import type { Guide } from './guide.ts';
import { exercisePath } from '../../lib/paths.ts';

interface Props {
  guide: Guide;
  flagsPath: string;
  act: (type: Press) => void;
}

/** The timer stands. When to stop this exercise, what is easier, and three ways on. */
export function Hurts({ guide, flagsPath, act }: Props) {
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
          <li key={text}>
            {text} {to && <a href={exercisePath(to)}>{name}</a>}
          </li>
        ))}
      </ul>
      <p>
        <a href={flagsPath}>When not to stretch at all</a>
      </p>
      <div class="player-ways">
        <button class="button button-primary" type="button" onClick={() => act('skipStep')}>
          Skip this exercise
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
