import { useRef } from 'preact/hooks';
import { Controls } from './Controls.tsx';
import type { Dose } from './dose.ts';
import { Field } from './Field.tsx';
import { useHold } from './useHold.tsx';
import type { View } from './view.ts';
import { statusOf } from './words.ts';

/** The hold timer of one panel. `dose` is what the page asks for; the reader's own, kept on the device, goes before it. */
export function HoldTimer({ dose: usual }: { dose: Dose }) {
  const field = useRef<HTMLDivElement>(null);
  const still = useRef<MediaQueryList>();

  function paint({ level }: View) {
    still.current ??= matchMedia('(prefers-reduced-motion: reduce)');
    // Without motion the field climbs in a few steps.
    const shown = still.current.matches ? Math.round(level * 10) / 10 : level;
    field.current?.style.setProperty('--level', shown.toFixed(4));
  }

  const { now, settings, live, press } = useHold(usual, paint);
  const { dose } = settings;
  return (
    <div class="hold-timer">
      <Field now={now} dose={dose} field={field} />
      <p class="visually-hidden" role="status">
        {statusOf(now, dose)}
      </p>
      <Controls now={now} dose={dose} live={live} press={press} />
    </div>
  );
}
