import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { instant } from '../hold/device.ts';
import type { Press } from '../hold/player.ts';
import { isOver, isStarted } from '../hold/session.ts';
import { readCueing, SETTINGS_KEY, USUAL, writeCueing, type Cueing } from '../hold/settings.ts';
import { keepText, keptText } from '../hold/store.ts';
import { useDevice } from '../hold/useDevice.tsx';
import type { View } from '../hold/view.ts';
import { gatesOf, readSeen, SEEN_KEY, sessionKey, writeSeen } from './day.ts';
import type { Step } from './dose.ts';
import { later } from './later.ts';
import type { Guide } from './guide.ts';
import { planOf } from './plan.ts';
import { isDamaged, readSaved, writeSaved } from './saved.ts';
import { gatesWith, isRightOnly, withSwaps, type Swap } from './swap.ts';
import { useTabs } from './useTabs.tsx';
import { spokenOf } from '#words/routine.ts';

const tab = () => sessionStorage;

interface Wishes {
  /** The steps that the routine has. */
  asked: readonly Step[];
  guides: readonly Guide[];
  /** Tells one routine from another. */
  link: string;
  paint: (now: View) => void;
  second: () => void;
}

/** A routine under way. */
export function useRoutine({ asked, guides, link, paint, second }: Wishes) {
  const [cueing, setCueing] = useState(USUAL);
  const [gates, setGates] = useState<number[]>([]);
  const [swaps, setSwaps] = useState<Swap[]>([]);
  const [damaged, setDamaged] = useState(false);
  const steps = useMemo(() => withSwaps(asked, swaps, guides), [asked, swaps]);
  const plan = useMemo(() => planOf(steps, gates), [steps, gates]);
  const device = useDevice({ plan, cueing, spoken: (cue) => spokenOf(cue, steps), paint, second });
  const { now } = device;
  const ids = asked.map(({ guide }) => guide.id);

  function usualGates(): number[] {
    return gatesOf(ids, readSeen(keptText(SEEN_KEY)));
  }

  function save() {
    const session = device.session();
    if (!isStarted(session)) return;
    const at = instant();
    const text = isOver(session, at) ? null : writeSaved({ link, gates, swaps, session }, at);
    keepText(sessionKey(link), text, tab);
  }

  useLayoutEffect(() => {
    setCueing(readCueing(keptText(SETTINGS_KEY)));
    if (asked.length === 0) return;
    const planFor = (waits: number[], put: Swap[]) => planOf(withSwaps(asked, put, guides), waits);
    const text = keptText(sessionKey(link), tab);
    const saved = readSaved(text, link, planFor, instant());
    setDamaged(isDamaged(text, saved));
    setGates(saved?.gates ?? usualGates());
    setSwaps(saved?.swaps ?? []);
    if (saved && !isOver(saved.session, instant())) device.restore(saved.session);
  }, [asked]);

  // Back before the start, the routine is what it was.
  useLayoutEffect(() => {
    if (now.phase !== 'idle' || swaps.length === 0) return;
    setSwaps([]);
    setGates(usualGates());
  }, [now.phase]);

  useLayoutEffect(() => later(() => latest.current()), [now.phase, now.place, now.segment?.start]);
  const running = device.moving && now.phase !== 'paused';
  const elsewhere = useTabs(running, () => {
    device.press('pause');
    latest.current();
  });
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
    steps,
    cueing,
    elsewhere,
    damaged,
    running,
    how: gates.length > 0,
    showHow(how: boolean) {
      setGates(how ? gatesOf(ids, []) : []);
    },
    change(next: Cueing) {
      setCueing(next);
      keepText(SETTINGS_KEY, writeCueing(keptText(SETTINGS_KEY), next));
    },
    /** Leaves the present step for an easier exercise. */
    swap(to: string) {
      const { place, segment } = now;
      if (!segment) return;
      const { step } = segment;
      const [put, waits] = [[...swaps, { step, to, rightOnly: isRightOnly(plan, place) }], gatesWith(gates, step)];
      const next = planOf(withSwaps(asked, put, guides), waits);
      setSwaps(put);
      setGates(waits);
      device.replace(
        next,
        next.findIndex((found) => found.step === step + 1),
        1,
      );
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
