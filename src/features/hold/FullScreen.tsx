import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { fullScreen } from '#words/hold-controls.ts';

/** Gives the field the whole screen, to be read from across the room. Where the browser cannot, there is no button. */
export function FullScreen({ of }: { of: RefObject<HTMLElement> }) {
  const [on, setOn] = useState(false);

  useLayoutEffect(() => {
    const look = () => setOn(document.fullscreenElement === of.current);
    document.addEventListener('fullscreenchange', look);
    return () => document.removeEventListener('fullscreenchange', look);
  }, []);

  if (!document.fullscreenEnabled) return null;

  function turn() {
    const turned = on ? document.exitFullscreen() : of.current?.requestFullscreen();
    turned?.catch(() => undefined);
  }
  return (
    <button class="button" type="button" aria-pressed={on} onClick={turn}>
      {fullScreen}
    </button>
  );
}
