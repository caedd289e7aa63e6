import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { afterPaint } from './afterPaint.ts';
import { mainOf, othersOf } from './buttons.ts';
import { Controls } from './Controls.tsx';
import type { Dose } from './dose.ts';
import { pressEarlyTaps } from './pressEarlyTaps.ts';
import { Field } from './Field.tsx';
import { paintLevel } from './level.ts';
import type { Press } from './player.ts';
import { FullScreen } from './FullScreen.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';
import { Sides } from './Sides.tsx';
import { SoundBar } from './SoundBar.tsx';
import { useHold } from './useHold.tsx';
import { canVibrate } from './vibrate.ts';
import type { View } from './view.ts';
import { countYourself, faceOf, noteOf, statusOf, weeklyOf } from '#words/hold.ts';

interface Props {
  id: string;
  /** What the page asks for; the reader's own, kept on the device, goes before it. */
  dose: Dose;
}

export function HoldTimer({ id, dose: usual }: Props) {
  const field = useRef<HTMLDivElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const still = useRef<MediaQueryList>();

  function paint({ level }: View) {
    still.current ??= matchMedia('(prefers-reduced-motion: reduce)');
    paintLevel(field.current, level, still.current.matches);
  }

  const { now, settings, awake, live, press, prepare, change, testSound } = useHold(usual, paint);
  const { dose } = settings;

  useLayoutEffect(() => {
    if (live && whole.current) pressEarlyTaps(whole.current);
  }, [live]);

  const idle = now.phase === 'idle';
  // The other buttons come and the settings go one picture after the start: the whole page is laid out anew for them.
  const [isAnswered, setAnswered] = useState(false);
  useLayoutEffect(() => (idle ? setAnswered(false) : afterPaint(() => setAnswered(true))), [idle]);
  // Whoever comes near the start may press it, and the first audio clock takes longer than a press may.
  const near = idle ? prepare : undefined;

  function act(type: Press) {
    press(type);
    if (type === 'start') field.current?.scrollIntoView({ block: 'nearest' });
  }

  return (
    <div class="hold-timer" ref={whole}>
      <div class="hold-stage">
        <div>
          <Field text={faceOf(now, dose)} phase={now.phase} field={field} />
          <Sides now={now} dose={dose} />
        </div>
        <div class="hold-panel" onPointerEnter={near} onFocusIn={near}>
          <Controls
            phase={now.phase}
            main={mainOf(now, dose)}
            others={idle || !isAnswered ? [] : othersOf(now, dose)}
            after={now.phase === 'done' ? weeklyOf(dose) : undefined}
            press={act}
          />
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
        hidden={!idle && isAnswered}
        live={live}
        change={change}
      />
      <p class="hold-count">{countYourself(dose)}</p>
    </div>
  );
}
