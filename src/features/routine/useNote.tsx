import { useEffect, useState } from 'preact/hooks';
import { noteOf } from './troubles.ts';
import type { useRoutine } from './useRoutine.tsx';

/** Screen and sound get so long to answer the start. */
const ANSWER_MS = 2_000;

/** What is not as it should be while it runs, in a few words. */
export function useNote({ running, awake, elsewhere, cueing, sounding }: ReturnType<typeof useRoutine>): string {
  const [means, setMeans] = useState({ awake: true, sounding: true });
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => setMeans({ awake, sounding: cueing.muted || sounding() }), ANSWER_MS);
    return () => clearTimeout(timer);
  }, [running, awake, cueing.muted]);
  return noteOf({ ...means, elsewhere });
}
