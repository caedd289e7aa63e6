import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Press } from '../hold/player.ts';
import { isOver, isStarted } from '../hold/session.ts';
import { readCueing, SETTINGS_KEY, USUAL, writeCueing, type Cueing } from '../hold/settings.ts';
import { keepText, keptText } from '../hold/store.ts';
import { useDevice } from '../hold/useDevice.tsx';
import type { View } from '../hold/view.ts';
import { gatesOf, readSeen, SEEN_KEY, SESSION_KEY, writeSeen } from './day.ts';
import type { Step } from './dose.ts';
import { later } from './later.ts';
import { planOf } from './plan.ts';
import { readSaved, writeSaved } from './saved.ts';
import { spokenOf } from './words.ts';

const tab = () => sessionStorage;

/** A routine under way. `link` tells one routine from another. */
export function useRoutine(steps: readonly Step[], link: string, paint: (now: View) => void, second: () => void) {
  const [cueing, setCueing] = useState(USUAL);
  const [gates, setGates] = useState<number[]>([]);
  const plan = useMemo(() => planOf(steps, gates), [steps, gates]);
  const device = useDevice({ plan, cueing, spoken: (cue) => spokenOf(cue, steps), paint, second });
  const { now } = device;
  const ids = steps.map(({ guide }) => guide.id);

  function save() {
    const session = device.session();
    if (!isStarted(session)) return;
    const at = performance.now();
    const text = isOver(session, at) ? null : writeSaved({ link, gates, session }, at);
    keepText(SESSION_KEY, text, tab);
  }

  useLayoutEffect(() => {
    setCueing(readCueing(keptText(SETTINGS_KEY)));
    if (steps.length === 0) return;
    const saved = readSaved(keptText(SESSION_KEY, tab), link, (kept) => planOf(steps, kept), performance.now());
    setGates(saved?.gates ?? gatesOf(ids, readSeen(keptText(SEEN_KEY))));
    if (saved && !isOver(saved.session, performance.now())) device.restore(saved.session);
  }, [steps]);

  useLayoutEffect(() => later(() => latest.current()), [now.phase, now.place, now.segment?.start]);
  const latest = useRef(save);
  latest.current = save;
  useLayoutEffect(() => {
    const keep = () => latest.current();
    addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      keep();
      removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
    };
  }, []);

  return {
    ...device,
    plan,
    cueing,
    how: gates.length > 0,
    showHow(how: boolean) {
      setGates(how ? gatesOf(ids, []) : []);
    },
    change(next: Cueing) {
      setCueing(next);
      keepText(SETTINGS_KEY, writeCueing(keptText(SETTINGS_KEY), next));
    },
    press(type: Press) {
      const id = now.phase === 'gate' && type === 'resume' ? now.segment?.exercise : undefined;
      device.press(type, later);
      later(() => {
        if (id) keepText(SEEN_KEY, writeSeen(keptText(SEEN_KEY), id));
        latest.current();
      });
    },
  };
}
