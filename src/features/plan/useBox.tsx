import { useLayoutEffect, useState } from 'preact/hooks';
import type { Box, Snapshot } from './box.ts';
import { dayOf, type Day } from './day.ts';

/** What a box holds, here and in other tabs. The first picture is the server's: nothing. */
export function useBox<T>(box: Box<T>): Snapshot<T> {
  const [snapshot, setSnapshot] = useState(box.blank);
  useLayoutEffect(() => {
    const stop = box.listen(() => setSnapshot(box.now()));
    const look = () => box.look();
    look();
    addEventListener('storage', look);
    // A page that was put away hears no storage events; it looks when it comes back.
    addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      stop();
      removeEventListener('storage', look);
      removeEventListener('pageshow', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [box]);
  return snapshot;
}

const LOOK_MS = 30_000;

/** Today, also for a page that stays open over midnight. Undefined until a script runs. */
export function useToday(): Day | undefined {
  const [today, setToday] = useState<Day>();
  useLayoutEffect(() => {
    const look = () => setToday(dayOf(new Date()));
    look();
    const timer = setInterval(look, LOOK_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return today;
}
