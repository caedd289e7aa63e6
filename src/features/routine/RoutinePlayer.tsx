import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { paintLevel } from '../hold/level.ts';
import { keepText, keptText } from '../hold/store.ts';
import { canVibrate } from '../hold/vibrate.ts';
import { dayOf, SAFE_KEY } from './day.ts';
import { stepsOf, type Choice } from './dose.ts';
import { Gate } from './Gate.tsx';
import type { Guide } from './guide.ts';
import { readLink, writeLink } from './link.ts';
import { Overview } from './Overview.tsx';
import { Stage } from './Stage.tsx';
import { troublesOf } from './troubles.ts';
import { useMeans } from './useMeans.tsx';
import { useRoutine } from './useRoutine.tsx';
import { SHELL, useStaging } from './useStaging.tsx';
import type { View } from '../hold/view.ts';
import * as words from '#words/routine-player.ts';

interface Props {
  guides: readonly Guide[];
  /** The routine's lines; without them the address says which. */
  choices?: readonly Choice[];
  /** The routine's own page. */
  page: string;
  /** Where the red flags are told. */
  flagsPath: string;
  /** Where the player stands over another page: back to it. Without it the ways on are links. */
  onClose?: (() => void) | undefined;
}

/** Safety questions, what is to come, and the routine itself. */
export function RoutinePlayer({ guides, choices, page, flagsPath, onClose }: Props) {
  const [found, setFound] = useState<{ choices: readonly Choice[]; notices: string[] }>({
    choices: choices ?? [],
    notices: [],
  });
  const [safe, setSafe] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const still = useRef<MediaQueryList>();
  const ticker = useRef<() => void>(null);
  const overview = useRef<VNode>();

  useLayoutEffect(() => {
    setSafe(keptText(SAFE_KEY) === dayOf(new Date()));
    if (choices) return undefined;
    const read = () => setFound({ choices: [], ...readLink(location.hash, guides) });
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  const asked = useMemo(() => stepsOf(found.choices, guides), [found]);
  const link = writeLink(found.choices, guides);

  function paint({ level }: View) {
    still.current ??= matchMedia('(prefers-reduced-motion: reduce)');
    paintLevel(field.current, level, still.current.matches);
  }

  const second = () => ticker.current?.();
  const routine = useRoutine({ asked, guides, link, paint, second });
  const { now, live, steps } = routine;
  const idle = now.phase === 'idle';
  const troubles = troublesOf(useMeans(routine.cueing.speak, routine.damaged));
  const built = useStaging(steps.length > 0 && (safe || !idle), routine.prepare);

  if (idle && steps.length === 0) {
    return (
      <p class="player-empty" role="status">
        {live && words.empty} <a href={page}>{words.putTogether}</a>
      </p>
    );
  }
  if (idle && !safe) {
    return (
      <Gate
        flagsPath={flagsPath}
        close={onClose}
        pass={() => {
          keepText(SAFE_KEY, dayOf(new Date()));
          setSafe(true);
        }}
      />
    );
  }
  // It stays as it was under the stage: taking it away would lay the whole page out anew, at the press of Start.
  if (idle) {
    overview.current = (
      <Overview
        steps={steps}
        flagsPath={flagsPath}
        notices={[...found.notices, ...(live ? troubles : [])]}
        cueing={routine.cueing}
        can={{ speak: live && 'speechSynthesis' in window, vibrate: live && canVibrate(navigator) }}
        how={routine.how}
        changeHow={routine.showHow}
        change={routine.change}
        test={routine.testSound}
        start={() => routine.press('start')}
        close={onClose}
        askAgain={() => {
          keepText(SAFE_KEY, null);
          setSafe(false);
        }}
      />
    );
  }
  return (
    <>
      {overview.current}
      {(built >= SHELL || !idle) && (
        <Stage
          {...{ routine, guides, flagsPath, field, ticker, built }}
          page={choices ? page : `${page}${link}`}
          close={onClose}
        />
      )}
    </>
  );
}
