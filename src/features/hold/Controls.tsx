import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Dose } from './dose.ts';
import type { Press } from './player.ts';
import type { View } from './view.ts';
import { mainOf, othersOf } from './buttons.ts';
import { weeklyOf } from './words.ts';

interface Props {
  now: View;
  dose: Dose;
  press: (type: Press) => void;
}

/** One main button that never leaves, so that focus is never lost; the others move their focus to it when they go. */
export function Controls({ now, dose, press }: Props) {
  const main = useRef<HTMLButtonElement>(null);
  const others = useRef<HTMLDivElement>(null);
  const { label, type, ready } = mainOf(now, dose);

  const idle = now.phase === 'idle';
  const standing = idle || now.phase === 'done' || now.phase === 'paused' || now.phase === 'away';
  const within = others.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (within && (standing || document.activeElement === document.body)) main.current?.focus();
  }, [now.phase]);

  /** A double tap means one: the second would land on what the button says next. */
  function tap({ detail }: MouseEvent) {
    if (ready && detail < 2) press(type);
  }

  return (
    <div class="hold-controls">
      <button
        class="button button-primary hold-main"
        ref={main}
        type="button"
        aria-disabled={ready ? undefined : 'true'}
        onClick={tap}
      >
        {label}
      </button>
      {!idle && (
        <div class="hold-others" ref={others} data-gone={now.phase === 'done' ? '' : undefined}>
          {othersOf(now, dose).map(({ type: other, label: name, ready: able }) => (
            <button
              key={other}
              class="button"
              type="button"
              aria-disabled={able ? undefined : 'true'}
              onClick={() => able && press(other)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      {now.phase === 'done' && <p class="hold-after">{weeklyOf(dose)}</p>}
    </div>
  );
}
