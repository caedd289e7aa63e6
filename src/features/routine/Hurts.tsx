import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Press } from '../hold/player.ts';
import type { Guide } from './guide.ts';
import * as words from '#words/routine-player.ts';

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
        {words.letGo}
      </h2>
      <p>{words.endIf}</p>
      <ul>
        {guide.stop.map((sign) => (
          <li key={sign}>{sign}</li>
        ))}
      </ul>
      <h3>{words.doLess}</h3>
      <ul>
        {guide.easier.map(({ text, to, title: name }) => (
          <li key={text}>{to ? words.easierIs(text, name ?? to) : text}</li>
        ))}
      </ul>
      <p>
        <a href={flagsPath}>{words.notAtAll}</a>
      </p>
      <div class="player-ways">
        {instead.map(({ id, title: name }, index) => (
          <button
            key={id}
            class={index === 0 ? 'button button-primary player-instead' : 'button player-instead'}
            type="button"
            onClick={() => swap(id)}
          >
            {words.insteadOf(index === 0)} <span>{name}</span>
          </button>
        ))}
        <button
          class={instead.length > 0 ? 'button' : 'button button-primary'}
          type="button"
          onClick={() => act('skipStep')}
        >
          {words.leaveOut}
        </button>
        <button class="button" type="button" onClick={() => act('resume')}>
          {words.lighter}
        </button>
        <button class="button" type="button" onClick={() => act('finish')}>
          {words.finishToday}
        </button>
      </div>
    </section>
  );
}
