import { useLayoutEffect, useRef } from 'preact/hooks';
import { Controls } from './Controls.tsx';
import type { Dose } from './dose.ts';
import { pressEarlyTaps } from './pressEarlyTaps.ts';
import { Field } from './Field.tsx';
import type { Press } from './player.ts';
import { FullScreen } from './FullScreen.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';
import { Sides } from './Sides.tsx';
import { SoundBar } from './SoundBar.tsx';
import { useHold } from './useHold.tsx';
import { canVibrate } from './vibrate.ts';
import type { View } from './view.ts';
import { countYourself, noteOf, statusOf } from './words.ts';

interface Props {
  id: string;
  /** What the page asks for; the reader's own, kept on the device, goes before it. */
  dose: Dose;
}

/** Without motion the field climbs in so many steps. */
const STEPS = 10;

export function HoldTimer({ id, dose: usual }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const still = useRef<MediaQueryList>();

  function paint({ level }: View) {
    still.current ??= matchMedia('(prefers-reduced-motion: reduce)');
    const shown = still.current.matches ? Math.round(level * STEPS) / STEPS : level;
    field.current?.style.setProperty('--level', shown.toFixed(4));
  }

  const { now, settings, awake, live, press, change, testSound } = useHold(usual, paint);
  const { dose } = settings;

  useLayoutEffect(() => {
    if (live && whole.current) pressEarlyTaps(whole.current);
  }, [live]);

  function act(type: Press) {
    press(type);
    if (type === 'start') field.current?.scrollIntoView({ block: 'nearest' });
  }

  const idle = now.phase === 'idle';
  return (
    <div class="hold-timer" ref={whole}>
      <div class="hold-stage">
        <div>
          <Field now={now} dose={dose} field={field} />
          <Sides now={now} dose={dose} />
        </div>
        <div class="hold-panel">
          <Controls now={now} dose={dose} press={act} />
          <SoundBar settings={settings} change={change} test={testSound} />
        </div>
      </div>
      <p class="visually-hidden" role="status">
        {statusOf(now, dose)}
      </p>
      <div class="hold-note" data-tip={now.tip ? '' : undefined}>
        <p>{noteOf(now, { awake, muted: settings.muted })}</p>
        {live && <FullScreen of={whole} />}
      </div>
      <SettingsPanel
        id={id}
        settings={settings}
        usual={usual}
        can={{ vibrate: live && canVibrate(navigator), speak: live && 'speechSynthesis' in window }}
        hidden={!idle}
        change={change}
      />
      <p class="hold-count">{countYourself(dose)}</p>
    </div>
  );
}
