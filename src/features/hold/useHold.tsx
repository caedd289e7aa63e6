import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Dose } from './dose.ts';
import { readSettings, SETTINGS_KEY, usualSettings, writeSettings, type Settings } from './settings.ts';
import { keepText, keptText } from './store.ts';
import { buildTimeline } from './timeline.ts';
import { useDevice } from './useDevice.tsx';
import type { View } from './view.ts';
import { spokenOf } from '#words/hold.ts';

/** The timer of one panel. `paint` is called every frame with the present view. */
export function useHold(usual: Dose, paint: (now: View) => void) {
  const [settings, setSettings] = useState(() => usualSettings(usual));
  const { dose } = settings;
  const plan = useMemo(() => buildTimeline(dose), [dose]);
  const device = useDevice({ plan, cueing: settings, spoken: (cue) => spokenOf(cue, dose), paint });

  useLayoutEffect(() => setSettings(readSettings(keptText(SETTINGS_KEY), usual)), []);

  return {
    ...device,
    settings,
    change(next: Settings) {
      setSettings(next);
      keepText(SETTINGS_KEY, writeSettings(keptText(SETTINGS_KEY), next, usual));
    },
  };
}
