import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ButtonFace } from './buttons.ts';
import type { Press } from './player.ts';
import type { Phase } from './view.ts';

interface Props {
  phase: Phase;
  main: ButtonFace;
  /** None: there is no row yet. */
  others: ButtonFace[];
  /** Said in the place of the row, once all is done. */
  after?: string | undefined;
  press: (type: Press) => void;
}

/** One main button that never leaves, so that focus is never lost; the others move their focus to it when they go. */
export function Controls({ phase, main, others, after, press }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const row = useRef<HTMLDivElement>(null);

  const standing = phase === 'idle' || phase === 'done' || phase === 'paused' || phase === 'away';
  const within = row.current?.contains(document.activeElement) ?? false;
  useLayoutEffect(() => {
    if (within && (standing || document.activeElement === document.body)) button.current?.focus();
  }, [phase]);

  /** A double tap means one: the second would land on what the button says next. */
  function tap({ detail }: MouseEvent) {
    if (main.ready && detail < 2) press(main.type);
  }

  return (
    <div class="hold-controls">
      <button
        class="button button-primary hold-main"
        ref={button}
        type="button"
        aria-disabled={main.ready ? undefined : 'true'}
        onClick={tap}
      >
        {main.label}
      </button>
      {others.length > 0 && (
        <div class="hold-others" ref={row} data-gone={phase === 'done' ? '' : undefined}>
          {others.map(({ type, label, ready }) => (
            <button
              key={type}
              class="button"
              type="button"
              aria-disabled={ready ? undefined : 'true'}
              onClick={() => ready && press(type)}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      {after && <p class="hold-after">{after}</p>}
    </div>
  );
}
