import { useEffect, useState } from 'preact/hooks';
import { leftLabel } from '#words/letter-form.ts';
import { COUNTDOWN_FROM } from './limits.ts';

/** How long a writer must pause before the count is said aloud, in milliseconds. */
const PAUSE_MS = 1000;

/** The characters left, near the limit: seen at once, said only in a pause. */
export function Countdown({ left }: { left: number }) {
  const label = left > COUNTDOWN_FROM ? '' : leftLabel(left);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(label), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [label]);
  return (
    <>
      <p class={`post-left${left < 0 ? ' post-left-over' : ''}`} aria-hidden="true">
        {label}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}
